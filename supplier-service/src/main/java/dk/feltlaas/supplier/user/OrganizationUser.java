package dk.feltlaas.supplier.user;

import dk.feltlaas.supplier.account.Account;
import dk.feltlaas.supplier.account.Membership;
import java.util.Set;
import java.util.UUID;

/** KITOS {@code OrganizationUserResponseDTO}. An API account, which has no address, shows its id as {@code email}. */
record OrganizationUser(
        UUID uuid,
        String name,
        String firstName,
        String lastName,
        String email,
        String phoneNumber,
        boolean apiAccess,
        Set<OrganizationUserRole> roles) {

    static OrganizationUser from(Account account, UUID organization) {
        String name = account.name();
        int lastSpace = account.isPerson() ? name.lastIndexOf(' ') : -1;
        return new OrganizationUser(
                account.id(),
                name,
                lastSpace < 0 ? name : name.substring(0, lastSpace),
                lastSpace < 0 ? null : name.substring(lastSpace + 1),
                account.isPerson() ? account.email() : account.id().toString(),
                null,
                !account.isPerson(),
                OrganizationUserRole.of(
                        account.membership(organization).map(Membership::roles).orElse(Set.of())));
    }
}

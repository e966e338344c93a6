package dk.feltlaas.supplier.user;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.supplier.account.Account;
import dk.feltlaas.supplier.account.Membership;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** KITOS {@code OrganizationUserResponseDTO}. An API account, which has no address, shows its id as {@code email}. */
record OrganizationUser(
        UUID uuid,
        String name,
        String firstName,
        String lastName,
        String email,
        String phoneNumber,
        boolean apiAccess,

        @Schema(type = SchemaType.ARRAY, implementation = OrganizationUserRole.class)
        List<JsonNode> roles) {

    static OrganizationUser from(Account account, UUID organization, EnumStyle enumStyle) {
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
                OrganizationUserRole.of(account.membership(organization)
                                .map(Membership::roles)
                                .orElse(Set.of()))
                        .stream()
                        .map(role -> enumStyle.write(Choices.ORGANIZATION_USER_ROLE, role.wireName()))
                        .toList());
    }
}

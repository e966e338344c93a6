package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.problem.StepUpRequired;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see and change which accounts: the secretariat all, a local admin what belongs to its organisations alone. */
@ApplicationScoped
public class AccountRights {
    private final CurrentCaller currentCaller;

    AccountRights(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    /** Organisations whose accounts the caller sees; empty means all there are. */
    Optional<Set<UUID>> visibleOrganizations() {
        Caller caller = currentCaller.get();
        return caller.isGlobalAdmin() || caller.globalRoles().contains(Role.AUDITOR)
                ? Optional.empty()
                : Optional.of(administered(caller));
    }

    void requireVisible(Account account) {
        boolean own = currentCaller.get().account().equals(account.id());
        boolean visible = visibleOrganizations()
                .map(orgs -> account.organizations().stream().anyMatch(orgs::contains))
                .orElse(true);
        if (!own && !visible) {
            throw new NotPermitted("You may see your own account and those of organisations you administer.");
        }
    }

    /** Throws unless the caller administers all of the organisations, of which there must be one. */
    void requireAdministers(Collection<UUID> organizations, UUID account) {
        if (!administers(organizations)) {
            throw new NotPermitted(
                    "Only the secretariat and a local admin of every organisation the account belongs to may do this.",
                    RefusedWrite.of("Account", account, null));
        }
    }

    /** Throws unless the whole account is the caller's to administer. */
    void requireAdministers(Account account) {
        if (!account.globalRoles().isEmpty()) {
            requireSecretariat(account.id());
        }
        requireAdministers(account.organizations(), account.id());
    }

    void requireSecretariat(UUID account) {
        if (!currentCaller.get().isGlobalAdmin()) {
            throw new NotPermitted(
                    "Only the secretariat gives and administers global roles.",
                    RefusedWrite.of("Account", account, null));
        }
    }

    boolean administers(UUID organization) {
        return administers(Set.of(organization));
    }

    private boolean administers(Collection<UUID> organizations) {
        Caller caller = currentCaller.get();
        return caller.isGlobalAdmin()
                || (!organizations.isEmpty() && administered(caller).containsAll(organizations));
    }

    /** Nobody vouches for an identity more surely than their own is known. */
    AssuranceLevel requireVouched(AssuranceLevel wanted) {
        AssuranceLevel level = wanted == null ? AssuranceLevel.SUBSTANTIAL : wanted;
        if (!currentCaller.get().assurance().atLeast(level)) {
            throw new StepUpRequired(level.wireName());
        }
        return level;
    }

    private static Set<UUID> administered(Caller caller) {
        return caller.memberships().keySet().stream()
                .filter(organization -> caller.hasRole(organization, Role.LOCAL_ADMIN))
                .collect(Collectors.toSet());
    }
}

package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All accounts there are. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private static final String BELONGING =
            "(a.organization.id in :orgs or exists (from a.memberships m where m.organization in :orgs))";

    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("account", id));
    }

    public Optional<Account> withEmail(String email) {
        return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** Those that belong to one of the organisations, oldest first. */
    public List<Account> belongingTo(Set<UUID> organizations) {
        return find(
                        "from Account a where " + BELONGING + " order by a.createdAt, a.id",
                        java.util.Map.of("orgs", organizations))
                .list();
    }

    List<Account> apiAccountsOf(UUID organization) {
        return list("organization.id = ?1 order by id", organization);
    }
}

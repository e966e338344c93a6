package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.Problem;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.supplier.ListOrder;
import dk.feltlaas.supplier.QueryConditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;

/** All accounts there are. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private static final String BELONGING =
            "(a.organization.id in :orgs or exists (from a.memberships m where m.organization in :orgs))";

    public Account get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> withheld(id));
    }

    /** Why the caller does not get an account: it is not there, or it is behind the wall. */
    private Problem withheld(UUID id) {
        return Wall.asService(() -> count("id", id)) == 0
                ? new NotFound("account", id)
                : new NotPermitted(
                        "The account belongs to organisations you have nothing to do with.",
                        RefusedWrite.of("Account", id, null));
    }

    public Optional<Account> withEmail(String email) {
        return find("email", email.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** Who signs in by that name: a person's e-mail address, or any account's id. */
    public Optional<Account> withLogin(String login) {
        try {
            return findByIdOptional(UUID.fromString(login.strip()));
        } catch (IllegalArgumentException notAnId) {
            return withEmail(login);
        }
    }

    /**
     * A page of the accounts that belong to an organisation.
     *
     * @param further what they must meet besides, said of {@code a}
     */
    public List<Account> belongingTo(UUID organization, QueryConditions further, ListOrder order, PageQuery page) {
        further.add(BELONGING, "orgs", Set.of(organization));
        return find("from Account a where " + further.clauses() + order.clause("a."), further.values())
                .range(page.offset(), page.offset() + page.size() - 1)
                .list();
    }

    public Optional<Account> belongingTo(UUID organization, UUID account) {
        return find(
                        "from Account a where a.id = :account and " + BELONGING,
                        Map.of("account", account, "orgs", Set.of(organization)))
                .firstResultOptional();
    }

    /**
     * A page of accounts, oldest first.
     *
     * @param administered only those belonging to one of these, and the caller's own; empty for all there are
     * @param organization only those belonging to it; null for no such limit
     */
    List<Account> visible(Optional<Set<UUID>> administered, UUID own, UUID organization, int offset, int size) {
        Map<String, Object> values = new HashMap<>();
        StringJoiner clauses = new StringJoiner(" and ").setEmptyValue("true");
        administered.ifPresent(orgs -> {
            clauses.add("(a.id = :own or " + BELONGING + ")");
            values.put("own", own);
            values.put("orgs", orgs);
        });
        if (organization != null) {
            clauses.add(BELONGING.replace(":orgs", ":only"));
            values.put("only", Set.of(organization));
        }
        return find("from Account a where " + clauses + " order by a.createdAt, a.id", values)
                .range(offset, offset + size - 1)
                .list();
    }

    /** Whether another account could still administer everything if this one could not. */
    boolean hasOtherGlobalAdmin(UUID than) {
        return count("enabled and array_contains(globalRoles, ?1) and id <> ?2", Role.Names.GLOBAL_ADMIN, than) > 0;
    }

    List<Account> apiAccountsOf(UUID organization) {
        return list("organization.id = ?1 order by id", organization);
    }
}

package dk.feltlaas.audit.query;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.entry.Entry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the log. Positions are given in commit order, so a page never changes once it has been read: entries that
 * arrive meanwhile stand after all that were visible.
 */
@ApplicationScoped
public class Entries implements PanacheRepositoryBase<Entry, Long> {

    /** The first so many that satisfy the conditions, by position in that order. */
    public Page<Entry> page(Conditions conditions, Order order, int limit) {
        List<Entry> oneMore = conditions
                .bind(getEntityManager()
                        .createQuery(
                                "from Entry e where " + conditions.where() + " order by e.position " + order.name(),
                                Entry.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(oneMore, limit, Entry::position);
    }

    /** The entry with that id, unless it lies outside of the scope. */
    public Optional<Entry> find(Scope scope, UUID id) {
        return page(Conditions.within(scope).and("e.id = :id", "id", id), Order.ASC, 1).items().stream()
                .findFirst();
    }
}

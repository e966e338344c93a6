package dk.feltlaas.audit.report;

import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Page;
import dk.feltlaas.platform.event.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Finds writes a supplier made after its grant had ended, judged under an epoch from before the end: those that slipped
 * in while the news travelled, which can be some hundred milliseconds, and those that should not have been possible.
 * Times are those of the services' own clocks.
 */
@ApplicationScoped
class WritesAfterRevoke {
    private static final String ENDED_BEFORE = """
            %1$s.municipality = e.municipality and %1$s.endedSupplier = e.actorSupplier and %1$s.epoch > e.epoch
            and %1$s.occurredAt < e.occurredAt""";

    /** @param ending the first ending of the grant after the epoch the write was judged under */
    record Finding(Entry write, Entry ending) {}

    private final EntityManager entities;

    WritesAfterRevoke(EntityManager entities) {
        this.entities = entities;
    }

    Page<Finding> page(Conditions conditions, int limit) {
        String query = "select e, r from Entry e join Entry r on " + ENDED_BEFORE.formatted("r")
                + " where " + conditions.where() + " and e.decision = :accepted and r.position ="
                + " (select min(x.position) from Entry x where " + ENDED_BEFORE.formatted("x") + ")"
                + " order by e.position";
        List<Finding> oneMore = conditions
                .bind(entities.createQuery(query, Object[].class))
                .setParameter("accepted", AuditEntry.ACCEPTED)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> new Finding((Entry) row[0], (Entry) row[1]))
                .toList();
        return Page.of(oneMore, limit, finding -> finding.write().position());
    }
}

package dk.feltlaas.audit.report;

import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.entry.EntryPlace;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.audit.query.LogCalendar;
import dk.feltlaas.audit.query.Page;
import dk.feltlaas.platform.event.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    private final Entries log;
    private final LogCalendar calendar;

    WritesAfterRevoke(EntityManager entities, Entries log, LogCalendar calendar) {
        this.entities = entities;
        this.log = log;
        this.calendar = calendar;
    }

    @Transactional
    Page<Finding> page(Conditions conditions, int limit) {
        Conditions located = calendar.locate(conditions);
        String query = "select e.month, e.position, r.month, r.position from EntryBody e join EntryBody r on "
                + ENDED_BEFORE.formatted("r") + " where " + located.where()
                + " and e.decision = :accepted and r.position ="
                + " (select min(x.position) from EntryBody x where " + ENDED_BEFORE.formatted("x") + ")"
                + " order by e.month, e.position";
        List<Places> oneMore = located.bind(entities.createQuery(query, Object[].class))
                .setParameter("accepted", AuditEntry.ACCEPTED)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(row -> new Places(place(row[0], row[1]), place(row[2], row[3])))
                .toList();
        Map<EntryPlace, Entry> entries = log.at(oneMore.stream()
                .flatMap(found -> Stream.of(found.write(), found.ending()))
                .toList());
        return Page.of(oneMore, limit, found -> found.write().position())
                .map(found -> new Finding(entries.get(found.write()), entries.get(found.ending())));
    }

    private static EntryPlace place(Object month, Object position) {
        return new EntryPlace((LocalDate) month, (long) position);
    }

    private record Places(EntryPlace write, EntryPlace ending) {}
}

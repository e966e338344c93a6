package dk.feltlaas.audit.query;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.entry.EntryPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Reads the log. Positions are given in commit order, so a page never changes once it has been read: entries that
 * arrive meanwhile stand after all that were visible.
 *
 * <p>A page is found in one table, in the order of an index, and only then read: what it costs depends on the page, not
 * on the log.
 */
@ApplicationScoped
public class Entries {
    /**
     * Names the months for both tables: told for one only, the planner considers every partition of the other. And names
     * each of them: of a stretch of months it would read the whole index, not the places.
     */
    private static final String AT = """
            select e.month, e.position, e.id, e.source, e.sequence, e.occurred_at, e.received_at, e.municipality, e.opaque,
                   e.leaf, b.actor_salt, b.actor_text, b.content_salt, b.content_text
            from entry e
            left join entry_body b
              on b.month = e.month and b.position = e.position and b.month = any (:months)
            where e.month = any (:months) and e.position = any (:positions)""";

    private final Session session;
    private final LogCalendar calendar;

    Entries(Session session, LogCalendar calendar) {
        this.session = session;
        this.calendar = calendar;
    }

    /** The first so many that satisfy the conditions, by position in that order. */
    @Transactional
    public Page<Entry> page(Conditions conditions, Order order, int limit) {
        Conditions located = calendar.locate(conditions);
        String query = "select new dk.feltlaas.audit.entry.EntryPlace(e.month, e.position) from %s e where %s order by"
                .formatted(located.entity(), located.where());
        List<EntryPlace> oneMore = located.bind(session.createQuery(
                        "%1$s e.month %2$s, e.position %2$s".formatted(query, order.name()), EntryPlace.class))
                .setMaxResults(limit + 1)
                .getResultList();
        Map<EntryPlace, Entry> entries = at(oneMore);
        return Page.of(oneMore, limit, EntryPlace::position).map(entries::get);
    }

    /** The entry with that id, unless it lies outside of the scope. */
    @Transactional
    public Optional<Entry> find(Scope scope, UUID id) {
        return calendar.place(id).flatMap(at -> page(
                        Conditions.within(scope)
                                .about("e.month = :month", "month", at.month())
                                .about("e.position = :position", "position", at.position()),
                        Order.ASC,
                        1)
                .items()
                .stream()
                .findFirst());
    }

    /** The entries that stand in these places. */
    public Map<EntryPlace, Entry> at(Collection<EntryPlace> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(AT, Entry.class)
                .setParameter(
                        "months",
                        places.stream().map(EntryPlace::month).distinct().toArray(LocalDate[]::new))
                .setParameter(
                        "positions", places.stream().map(EntryPlace::position).toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.toMap(Entry::place, Function.identity()));
    }
}

package dk.feltlaas.audit.query;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.entry.EntryPlace;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Session session;
    private final LogCalendar calendar;

    Entries(Session session, LogCalendar calendar) {
        this.session = session;
        this.calendar = calendar;
    }

    /** The first so many that satisfy the conditions, by position in that order. */
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
        return session.createQuery(
                        "from Entry e where e.month between :first and :last and e.position in :positions", Entry.class)
                .setParameter(
                        "first",
                        places.stream()
                                .map(EntryPlace::month)
                                .min(LocalDate::compareTo)
                                .orElseThrow())
                .setParameter(
                        "last",
                        places.stream()
                                .map(EntryPlace::month)
                                .max(LocalDate::compareTo)
                                .orElseThrow())
                .setParameter(
                        "positions", places.stream().map(EntryPlace::position).toList())
                .getResultStream()
                .collect(Collectors.toMap(Entry::place, Function.identity()));
    }
}

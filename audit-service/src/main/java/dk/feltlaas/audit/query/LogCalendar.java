package dk.feltlaas.audit.query;

import dk.feltlaas.audit.entry.EntryPlace;
import dk.feltlaas.audit.query.Conditions.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Knows where in the log to look. Entries stand in the order of their receipt, questions are about when something
 * happened; without this, each would have to look at everything received before or after its answer.
 */
@ApplicationScoped
public class LogCalendar {
    private static final String HAPPENED = """
            with held as (
              select min(first) as first, min(received) as opened, max(received) as closed
              from entry_day where occurred >= :from and occurred <= :to
            )
            select first, opened, closed, (select min(first) from entry_day where received > closed) as end
            from held where first is not null""";
    private static final String MONTH = "select month from entry_place where position = :position";

    private static final String PLACE = "select month, position from entry_place where id = :id";

    /** Days beyond what the log can hold. */
    private static final LocalDate EARLIEST = LocalDate.of(1969, 12, 31);

    private static final LocalDate LATEST = LocalDate.of(10_000, 1, 1);

    private final Session session;

    LogCalendar(Session session) {
        this.session = session;
    }

    /** The conditions, and with them where alone their entries can be. */
    public Conditions locate(Conditions conditions) {
        Period period = conditions.period();
        return conditions.in(happened(period).within(month(period.after()), month(period.before())));
    }

    /** Where the entry with that id stands, if there is one. */
    Optional<EntryPlace> place(UUID id) {
        return session.createNativeQuery(PLACE, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new EntryPlace(row.get("month", LocalDate.class), row.get("position", Long.class)))
                .findFirst();
    }

    private Stretch happened(Period period) {
        if (period.from() == null && period.to() == null) {
            return Stretch.WHOLE;
        }
        List<Tuple> held = session.createNativeQuery(HAPPENED, Tuple.class)
                .setParameter("from", day(period.from()).orElse(EARLIEST))
                .setParameter("to", day(period.to()).orElse(LATEST))
                .getResultList();
        return held.isEmpty() ? Stretch.EMPTY : stretch(held.getFirst());
    }

    private static Stretch stretch(Tuple held) {
        return new Stretch(
                held.get("opened", LocalDate.class).withDayOfMonth(1),
                held.get("closed", LocalDate.class).withDayOfMonth(1),
                held.get("first", Long.class),
                held.get("end", Long.class));
    }

    private LocalDate month(Long position) {
        return position == null
                ? null
                : session.createNativeQuery(MONTH, LocalDate.class)
                        .setParameter("position", position)
                        .getSingleResultOrNull();
    }

    private static Optional<LocalDate> day(Instant instant) {
        return Optional.ofNullable(instant).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}

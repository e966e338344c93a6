package dk.feltlaas.audit.completeness;

import dk.feltlaas.audit.completeness.CompletenessResponse.Range;
import dk.feltlaas.audit.completeness.CompletenessResponse.Source;
import dk.feltlaas.platform.wall.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Compares the numbers that arrived with those that must have been given. */
@ApplicationScoped
class Completeness {
    private static final int MOST = 1_000;
    private static final String TOTALS = "select count(*) as size, count(opaque) as opaque from entry";
    private static final String SOURCES = """
            select source, max(sequence) as highest, count(distinct sequence) as count, max(received_at) as last
            from entry where sequence > 0 group by source order by source""";
    private static final String MISSING = """
            select previous + 1 as first, sequence - 1 as last
            from (select sequence, lag(sequence, 1, cast(0 as bigint)) over (order by sequence) as previous
                  from entry where source = :source and sequence > 0) as numbered
            where sequence > previous + 1 order by sequence""";
    private static final String REPEATED = """
            select sequence from entry where source = :source and sequence > 0
            group by sequence having count(*) > 1 order by sequence""";

    private final Session session;
    private final CompletenessConfig config;
    private final Clock clock;

    Completeness(Session session, CompletenessConfig config, Clock clock) {
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    /** Of all entries, whoever asks: numbers say nothing of anybody's data. */
    @Transactional
    CompletenessResponse now() {
        return Wall.asService(this::counted);
    }

    private CompletenessResponse counted() {
        Tuple totals = tuples(TOTALS).getFirst();
        List<Source> sources = tuples(SOURCES).stream().map(this::source).toList();
        return new CompletenessResponse(totals.get("size", Long.class), totals.get("opaque", Long.class), sources);
    }

    private Source source(Tuple row) {
        String name = row.get("source", String.class);
        Instant last = row.get("last", Instant.class);
        return new Source(
                name,
                row.get("highest", Long.class),
                row.get("count", Long.class),
                missing(name),
                repeated(name),
                last,
                last.isBefore(clock.instant().minus(config.silentAfter())));
    }

    private List<Range> missing(String source) {
        return session.createNativeQuery(MISSING, Tuple.class)
                .setParameter("source", source)
                .setMaxResults(MOST)
                .getResultStream()
                .map(gap -> new Range(gap.get("first", Long.class), gap.get("last", Long.class)))
                .toList();
    }

    private List<Long> repeated(String source) {
        return session.createNativeQuery(REPEATED, Long.class)
                .setParameter("source", source)
                .setMaxResults(MOST)
                .getResultList();
    }

    private List<Tuple> tuples(String sql) {
        return session.createNativeQuery(sql, Tuple.class).getResultList();
    }
}

package dk.feltlaas.benchmarks.audit;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.harness.Contest;
import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.log.CopiedRows;
import dk.feltlaas.benchmarks.log.EventLoad;
import dk.feltlaas.benchmarks.log.LogDatabase;
import dk.feltlaas.benchmarks.stack.AuditBench;
import dk.feltlaas.benchmarks.stack.AuditService;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Entries a second from the topic to rows that are committed, with position, leaf and body, against PostgreSQL's own
 * {@code COPY} of the very rows that came of it, into the same tables without guards. Each round first gathers records
 * in front of a service that is held still.
 */
public final class IngestBenchmark implements Benchmark {
    private static final String SERVICE = "audit-service";
    private static final String COPY = "COPY";
    private static final long GLANCE_NANOS = 5_000_000;

    private final AuditBench bench;

    public IngestBenchmark(AuditBench bench) {
        this.bench = bench;
    }

    @Override
    public List<Outcome> run(Effort effort) throws Exception {
        int many = effort.of(5_000, 200);
        bench.stopServices();
        try (EventLoad load = new EventLoad(bench.kafka())) {
            LogDatabase log = empty(bench.database("ingest"));
            LogDatabase copy = empty(bench.database("ingest_copy"));
            AuditService service = bench.service(log);
            CopiedRows rows = new CopiedRows(log, copy);
            Outcome outcome = Contest.of("Taking in %,d entries".formatted(many), "entries/s")
                    .side(SERVICE, () -> ingest(service, load, log, many))
                    .side(COPY, () -> rows.copy() / rows.seconds())
                    .run(effort);
            return List.of(outcome.ratio(SERVICE, COPY, null));
        }
    }

    private static LogDatabase empty(LogDatabase database) throws Exception {
        database.drop();
        database.ensure();
        return database;
    }

    private static double ingest(AuditService service, EventLoad load, LogDatabase log, int many) throws Exception {
        service.pause();
        long before = log.size();
        load.publish(many);
        Stopwatch watch = Stopwatch.start();
        service.resume();
        while (log.size() < before + many) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return many / watch.seconds();
    }
}

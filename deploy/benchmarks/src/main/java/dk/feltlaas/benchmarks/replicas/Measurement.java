package dk.feltlaas.benchmarks.replicas;

import dk.feltlaas.benchmarks.harness.Effort;
import dk.feltlaas.benchmarks.harness.Stopwatch;
import dk.feltlaas.benchmarks.load.Clients;
import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.benchmarks.stack.AuditReader;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.Workbench;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.stack.StackPlan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Measures everything with the replicas there are. audit-service is at work meanwhile, and is waited for after writes. */
final class Measurement {
    private static final int ENTRIES_A_BATCH = 100;
    private static final long GLANCE_NANOS = 2_000_000;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration WARM_UP_OF_ONE = Duration.ofSeconds(10);
    /** How many operations, of which the first come first, are compared at full speed too. */
    private static final int COMPARED = 2;

    private static final String LOG_POSITION = "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint";
    private static final String CONNECTIONS = "select count(*) from pg_stat_activity where datname = '%s'";

    private final Workbench bench;
    private final WholeStack stack;
    private final Replicas replicas;
    private final List<Operation> operations;
    private final AuditReader audit;
    private final Effort effort;
    private final Map<String, Bill> bills = new LinkedHashMap<>();

    Measurement(Workbench bench, Replicas replicas, Effort effort) throws Exception {
        this.bench = bench;
        this.stack = bench.stack();
        this.replicas = replicas;
        this.operations = new Operations(bench, replicas).all();
        this.audit = new AuditReader(stack);
        this.effort = effort;
    }

    Map<String, Bill> bills() {
        return bills;
    }

    Stage stage(int many) throws Exception {
        warm(many);
        Map<String, List<Load>> fixed = new LinkedHashMap<>();
        Map<String, List<Double>> cores = new LinkedHashMap<>();
        for (int i = 0; i < effort.of(3, 1); i++) {
            fixedLoad(Duration.ofSeconds(effort.of(6, 1)), fixed, cores);
        }
        Map<String, List<Double>> megabytes = new LinkedHashMap<>();
        replicas.megabytes().forEach((who, size) -> add(megabytes, who, size));
        Map<String, List<Double>> connections = connections();
        Map<String, List<Load>> most = new LinkedHashMap<>();
        for (Operation operation : many == 1 ? operations : operations.subList(0, COMPARED)) {
            most.put(operation.name(), most(operation, many == 1));
        }
        return new Stage(many, fixed, cores, megabytes, connections, most, Map.of("audit-service", takenIn()));
    }

    /**
     * Every replica compiles for itself, on the processors they all share: the more there are, the longer it takes. First
     * each operation alone: all of them at once would let processes that know no class yet miss their own deadlines.
     */
    private void warm(int many) throws Exception {
        if (!effort.quick()) {
            for (Operation operation : operations) {
                operation.clients().run(FIRST);
            }
            together(Operation::clients, WARM_UP.plus(WARM_UP_OF_ONE.multipliedBy(many)));
            audit.awaitCaughtUp();
        }
    }

    private Map<String, Load> together(Function<Operation, Clients> clients, Duration time) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(operations.size())) {
            Map<String, Future<Load>> running = new LinkedHashMap<>();
            operations.forEach(one -> running.put(
                    one.name(), threads.submit(() -> clients.apply(one).run(time))));
            Map<String, Load> loads = new LinkedHashMap<>();
            for (var one : running.entrySet()) {
                loads.put(one.getKey(), one.getValue().get());
            }
            return loads;
        }
    }

    private void fixedLoad(Duration time, Map<String, List<Load>> loads, Map<String, List<Double>> cores)
            throws Exception {
        Map<String, Double> before = replicas.processorSeconds();
        Stopwatch watch = Stopwatch.start();
        together(Operation::paced, time).forEach((operation, load) -> add(loads, operation, load));
        double seconds = watch.seconds();
        replicas.processorSeconds().forEach((who, spent) -> add(cores, who, (spent - before.get(who)) / seconds));
    }

    private List<Load> most(Operation operation, boolean billed) throws Exception {
        List<Load> loads = new ArrayList<>();
        Bill bill = new Bill();
        for (int i = 0; i < effort.of(3, 1); i++) {
            Map<String, Double> before = replicas.processorSeconds();
            long logged = logPosition();
            Stopwatch watch = Stopwatch.start();
            Load load = operation.clients().run(Duration.ofSeconds(effort.of(2, 1)));
            double done = load.perSecond() * watch.seconds();
            audit.awaitCaughtUp();
            bill.add(done, before, replicas.processorSeconds(), logPosition() - logged);
            loads.add(load);
        }
        if (billed) {
            bills.put(operation.name(), bill);
        }
        return loads;
    }

    /** Entries gather while all replicas of audit-service stand still, for less than the broker misses them. */
    private List<Double> takenIn() throws Exception {
        List<Double> rates = new ArrayList<>();
        Clients writers = bench.writes().through(replicas.ports("registry")).batches(4, ENTRIES_A_BATCH);
        List<ChildProcess> readers = replicas.of("audit");
        for (int i = 0; i < effort.of(2, 1); i++) {
            readers.forEach(ChildProcess::pause);
            double entries;
            try {
                Stopwatch watch = Stopwatch.start();
                Load batches = writers.run(Duration.ofSeconds(effort.of(3, 1)));
                entries = batches.perSecond() * watch.seconds() * ENTRIES_A_BATCH;
                awaitPublished();
            } finally {
                readers.forEach(ChildProcess::resume);
            }
            Stopwatch watch = Stopwatch.start();
            audit.awaitCaughtUp();
            rates.add(entries / watch.seconds());
        }
        return rates;
    }

    private void awaitPublished() throws SQLException {
        while (stack.database("registry").number("select exists (select from outbox)::int") == 1) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private Map<String, List<Double>> connections() throws SQLException {
        Map<String, List<Double>> connections = new LinkedHashMap<>();
        for (String database : StackPlan.SERVICES) {
            long open = stack.database("postgres").number(CONNECTIONS.formatted(database));
            add(connections, database, (double) open);
        }
        return connections;
    }

    private long logPosition() throws SQLException {
        return stack.database("registry").number(LOG_POSITION);
    }

    private static <T> void add(Map<String, List<T>> series, String name, T value) {
        series.computeIfAbsent(name, unknown -> new ArrayList<>()).add(value);
    }
}

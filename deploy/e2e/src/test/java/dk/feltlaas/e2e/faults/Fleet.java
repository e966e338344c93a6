package dk.feltlaas.e2e.faults;

import static org.awaitility.Awaitility.await;

import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.stack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Several processes of each service behind the ways to it, as Kubernetes has them behind a Service: a new connection goes
 * to one of those in turn that are ready, and who is connected stays connected.
 */
final class Fleet implements AutoCloseable {
    /** Until nobody is sent to a process any more that is about to be stopped; 10 s in the manifests. */
    private static final Duration BEFORE_STOP = Duration.ofSeconds(2);

    /** In which a process that leaves says so. */
    private static final String FAREWELL = "3S";

    /** As the manifests have it: a Job migrates, and nobody else knows the owner's password. */
    private static final Map<String, String> MIGRATING =
            Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "QUARKUS_INIT_AND_EXIT", "true");

    private static final Map<String, String> SERVING = Map.of(
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "false",
            "FELTLAAS_DB_OWNER_USER",
            "",
            "FELTLAAS_DB_OWNER_PASSWORD",
            "",
            "QUARKUS_SHUTDOWN_DELAY",
            FAREWELL);

    private final LocalStack stack;
    private final Map<String, List<ChildProcess>> replicas = new LinkedHashMap<>();
    private final Map<String, List<ChildProcess>> ready = new LinkedHashMap<>();

    private Fleet(LocalStack stack) {
        this.stack = stack;
    }

    /** Migrates each database by a process that does nothing else, and returns when all have ended. */
    static void migrate(LocalStack stack, Map<String, ImageLayout> images) {
        List<ChildProcess> jobs = new ArrayList<>();
        images.forEach((service, image) ->
                jobs.add(stack.replica(service, service + "-migration", asPod(MIGRATING), image.command())));
        jobs.forEach(ChildProcess::launch);
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.stream().noneMatch(ChildProcess::isRunning));
    }

    /** @param twice the services of which there are two processes; of the others there is one */
    static Fleet start(LocalStack stack, Network network, Map<String, ImageLayout> images, List<String> twice) {
        var fleet = new Fleet(stack);
        try {
            images.forEach((service, image) -> {
                List<ChildProcess> all = new ArrayList<>();
                for (int number = 1; number <= (twice.contains(service) ? 2 : 1); number++) {
                    all.add(fleet.process(service, service + "-service-" + number, image));
                }
                fleet.replicas.put(service, all);
                fleet.ready.put(service, new CopyOnWriteArrayList<>(all));
                var turn = new AtomicInteger();
                network.spread(service, () -> next(fleet.ready.get(service), turn.getAndIncrement()));
            });
            fleet.processes().forEach(ChildProcess::launch);
            fleet.processes().forEach(ChildProcess::awaitReady);
            return fleet;
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    /** Replaces the processes of a service one by one, as a rollout does; says how long each took to be ready. */
    List<Duration> roll(String service, ImageLayout image) {
        List<Duration> starts = new ArrayList<>();
        List<ChildProcess> all = replicas.get(service);
        for (int i = 0; i < all.size(); i++) {
            ChildProcess former = all.get(i);
            ready.get(service).remove(former);
            LockSupport.parkNanos(BEFORE_STOP.toNanos());
            former.stop();
            ChildProcess next = process(service, former.name(), image);
            all.set(i, next);
            starts.add(next.start());
            ready.get(service).add(next);
        }
        return starts;
    }

    List<ChildProcess> processes() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        processes().parallelStream().forEach(ChildProcess::stop);
    }

    private ChildProcess process(String service, String label, ImageLayout image) {
        return stack.replica(service, label, asPod(SERVING), image.command());
    }

    private static Map<String, String> asPod(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Pod.environment());
        all.putAll(environment);
        return all;
    }

    private static int next(List<ChildProcess> ready, int turn) {
        return ready.get(Math.floorMod(turn, ready.size())).port();
    }
}

package dk.feltlaas.e2e.faults;

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

    private final Map<String, List<ChildProcess>> replicas = new LinkedHashMap<>();
    private final Map<String, List<ChildProcess>> ready = new LinkedHashMap<>();

    private Fleet() {}

    /** @param twice the services of which there are two processes; of the others there is one */
    static Fleet start(LocalStack stack, Network network, Map<String, ImageLayout> images, List<String> twice) {
        var fleet = new Fleet();
        Map<String, String> environment = new HashMap<>(Pod.environment());
        environment.put("QUARKUS_SHUTDOWN_DELAY", FAREWELL);
        try {
            images.forEach((service, image) -> {
                List<ChildProcess> all = new ArrayList<>();
                for (int number = 1; number <= (twice.contains(service) ? 2 : 1); number++) {
                    all.add(stack.replica(service, service + "-service-" + number, environment, image.command()));
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
    List<Duration> roll(String service) {
        List<Duration> starts = new ArrayList<>();
        for (ChildProcess replica : replicas.get(service)) {
            ready.get(service).remove(replica);
            LockSupport.parkNanos(BEFORE_STOP.toNanos());
            replica.stop();
            starts.add(replica.start());
            ready.get(service).add(replica);
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

    private static int next(List<ChildProcess> ready, int turn) {
        return ready.get(Math.floorMod(turn, ready.size())).port();
    }
}

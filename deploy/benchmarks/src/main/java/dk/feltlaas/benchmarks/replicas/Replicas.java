package dk.feltlaas.benchmarks.replicas;

import dk.feltlaas.benchmarks.stack.ProcessorTime;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Memory;
import dk.feltlaas.local.stack.StackPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;

/** As many processes of every service as are wished for, the stack's own among them. They do not become fewer. */
final class Replicas implements AutoCloseable {
    private static final double MEGABYTE = 1024;

    private final WholeStack stack;
    private final Map<String, List<ChildProcess>> services = new LinkedHashMap<>();

    Replicas(WholeStack stack) {
        this.stack = stack;
        StackPlan.SERVICES.forEach(name -> services.put(name, new ArrayList<>(List.of(stack.service(name)))));
    }

    /** Returns when all are ready. */
    void growTo(int many) {
        List<ChildProcess> started = new ArrayList<>();
        services.forEach((name, replicas) -> {
            while (replicas.size() < many) {
                ChildProcess further = stack.processes().replica(name, name + "-service-" + (replicas.size() + 1));
                replicas.add(further);
                started.add(further);
                further.launch();
            }
        });
        started.forEach(ChildProcess::awaitReady);
    }

    /** Of one replica of the service after the other. */
    IntSupplier ports(String service) {
        AtomicInteger turn = new AtomicInteger();
        List<ChildProcess> replicas = services.get(service);
        return () -> replicas.get(turn.getAndIncrement() % replicas.size()).port();
    }

    List<ChildProcess> of(String service) {
        return List.copyOf(services.get(service));
    }

    /** Seconds of one core that were computed until now, by what computed them. */
    Map<String, Double> processorSeconds() {
        return each(ProcessorTime::seconds);
    }

    /** Resident, by what holds it. */
    Map<String, Double> megabytes() {
        return each(process -> Memory.kilobytes(process.processes()).orElseThrow() / MEGABYTE);
    }

    private Map<String, Double> each(ToDoubleFunction<ChildProcess> measure) {
        Map<String, Double> sums = new LinkedHashMap<>();
        services.forEach((name, replicas) -> sums.put(
                name + "-service", replicas.stream().mapToDouble(measure).sum()));
        sums.put("PostgreSQL", measure.applyAsDouble(stack.processes().postgres()));
        sums.put("Kafka", measure.applyAsDouble(stack.processes().kafka()));
        return sums;
    }

    /** Ends those the stack did not start. */
    @Override
    public void close() {
        services.values().stream().flatMap(replicas -> replicas.stream().skip(1)).toList().parallelStream()
                .forEach(ChildProcess::stop);
    }
}

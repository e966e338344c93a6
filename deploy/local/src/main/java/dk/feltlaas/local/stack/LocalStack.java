package dk.feltlaas.local.stack;

import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.gateway.Gateway;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Memory;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.tls.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole system on this machine: PostgreSQL and Kafka first, then the four services, and the gateway inside this
 * process. Every process can be stopped, killed, paused and started again by itself; {@link #close} ends them all.
 */
public final class LocalStack implements AutoCloseable {
    private final StackPlan plan;
    private final DataDirectory data;
    private final Transport transport;
    private final ChildProcess postgres;
    private final ChildProcess kafka;
    private final Map<String, ChildProcess> services = new LinkedHashMap<>();
    private Gateway gateway;
    private StartReport report;

    private LocalStack(StackPlan plan, DataDirectory data) {
        this.plan = plan;
        this.data = data;
        var launches = new Launches(plan, data, LocalAdministrator.DEFAULT);
        this.transport = launches.transport();
        this.postgres = launches.postgres();
        this.kafka = launches.kafka();
        plan.services().forEach(name -> services.put(name, launches.service(name)));
    }

    /**
     * Starts everything and returns when all of it is ready. When something cannot be started, what was started is
     * stopped again and the failure's message is the one sentence to show.
     */
    public static LocalStack start(StackPlan plan, DataDirectory data, Progress progress) {
        PortCheck.demandFree(plan);
        var stack = new LocalStack(plan, data);
        try {
            stack.startAll(progress);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public URI origin() {
        return plan.origin();
    }

    /** How every part is reached. */
    public Transport transport() {
        return transport;
    }

    /** The API, as somebody sees it who has not signed in. */
    public Api api() {
        return Api.at(origin(), transport.client());
    }

    public StackPlan plan() {
        return plan;
    }

    /** One of {@code supplier}, {@code registry}, {@code gdpr}, {@code audit}. */
    public ChildProcess service(String name) {
        return services.get(name);
    }

    /** A further process of a service, on a port of its own. Not started; whoever starts it stops it. */
    public ChildProcess replica(String name) {
        return new Launches(plan.withPort(name, 0), data, LocalAdministrator.DEFAULT).service(name);
    }

    /** The same under a name and with a log of its own. */
    public ChildProcess replica(String name, String label) {
        return replica(name, label, Map.of());
    }

    /** As {@link #replica(String, String)}, with more in its environment. */
    public ChildProcess replica(String name, String label, Map<String, String> environment) {
        return new Launches(plan, data, LocalAdministrator.DEFAULT).service(name, label, Ports.free(), environment);
    }

    /**
     * A further process of a service, on a port of its own and started by another command than the stack's own are. Not
     * started; whoever starts it stops it.
     *
     * @param label names it and its log
     */
    public ChildProcess replica(String name, String label, Map<String, String> environment, List<String> command) {
        return new Launches(plan, data, LocalAdministrator.DEFAULT)
                .service(name, label, Ports.free(), environment, command);
    }

    public ChildProcess postgres() {
        return postgres;
    }

    public ChildProcess kafka() {
        return kafka;
    }

    public List<ChildProcess> processes() {
        return Stream.concat(Stream.of(postgres, kafka), services.values().stream())
                .toList();
    }

    public StartReport report() {
        return report;
    }

    /** Of all processes now, this one included; empty where the system does not tell. */
    public OptionalLong residentKilobytes() {
        var children = processes().stream().flatMap(ChildProcess::processes);
        return Memory.kilobytes(Stream.concat(Stream.of(ProcessHandle.current()), children));
    }

    /** Tells in one sentence of every process that ends without having been asked to. */
    public void onCrash(Consumer<String> listener) {
        processes().forEach(process -> process.onCrash(listener));
    }

    /** Stops the services before what they stand on. */
    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        inParallel(services.values(), ChildProcess::stop);
        inParallel(List.of(postgres, kafka), ChildProcess::stop);
        data.close();
    }

    private void startAll(Progress progress) {
        long begin = System.nanoTime();
        gateway = Gateway.open(plan.port(StackPlan.GATEWAY), plan.servicePorts(), transport);
        inParallel(List.of(postgres, kafka), process -> progress.ready(process.name(), process.start()));
        inParallel(services.values(), process -> progress.ready(process.name(), process.start()));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        report = new StartReport(took, residentKilobytes());
    }

    /** The first failure is thrown at once, and the others are not waited for any longer. */
    private static void inParallel(Collection<ChildProcess> processes, Consumer<ChildProcess> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = new ExecutorCompletionService<Void>(threads);
            processes.forEach(process -> finished.submit(() -> action.accept(process), null));
            try {
                for (int i = 0; i < processes.size(); i++) {
                    finished.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }
}

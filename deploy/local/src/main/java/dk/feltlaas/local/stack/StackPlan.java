package dk.feltlaas.local.stack;

import dk.feltlaas.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a stack runs: the project it is built from, the directory of its data, and the port of each process.
 *
 * @param ports by process name; every name of {@link #PROCESSES} has one
 * @param services which of {@link #SERVICES} are started
 * @param detours where one process finds another, if not on its own port: a proxy that the caller runs
 * @param properties Java system properties each service is started with, by its name
 * @param jvm options of all JVMs but the one this stack is started from
 * @param tls whether everything is reached by TLS, or plainly
 */
public record StackPlan(
        Path project,
        Path data,
        Map<String, Integer> ports,
        List<String> services,
        Map<Way, Integer> detours,
        Map<String, Map<String, String>> properties,
        List<String> jvm,
        boolean tls) {
    public static final String GATEWAY = "gateway";
    public static final String POSTGRES = "postgres";
    public static final String KAFKA = "kafka";
    /**
     * Seven JVMs on few cores: without the second compiler a service costs 5.5 s of processor time until it is ready
     * instead of 9.6 s, and 45 MB less. For measuring throughput that would be the wrong choice.
     */
    static final List<String> SMALL_JVM =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    /** With both compilers, as in production's image: for measuring what the services can do. */
    public static final List<String> MEASURED_JVM = List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** The heap a pod of the manifests gets, 35 % of 640 MiB. */
    public static final String SERVICE_HEAP = "-Xmx224m";

    /** As in the image. */
    public static final Map<String, String> SERVICE_ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    public static final List<String> SERVICES = List.of("supplier", "registry", "gdpr", "audit");

    /** In the order in which they are listed, each with its usual port. */
    private static final Map<String, Integer> USUAL = usualPorts();

    public static final List<String> PROCESSES = List.copyOf(USUAL.keySet());

    /** Who calls whom, by the names of the processes. Kafka tells all its clients one address: they call from anywhere. */
    public record Way(String from, String to) {}

    public StackPlan {
        ports = Map.copyOf(ports);
        services = List.copyOf(services);
        detours = Map.copyOf(detours);
        properties = Map.copyOf(properties);
        jvm = List.copyOf(jvm);
    }

    private StackPlan(Path project, Path data, Map<String, Integer> ports) {
        this(project, data, ports, SERVICES, Map.of(), Map.of(), SMALL_JVM, false);
    }

    /** The stack of {@code ./dev up}: usual ports, data in {@code .feltlaas}. */
    public static StackPlan usual(Path project) {
        return new StackPlan(project, project.resolve(".feltlaas"), USUAL);
    }

    /** A stack of its own beside any other: free ports, and a data directory that is the caller's to remove. */
    public static StackPlan beside(Path project, Path data) {
        var free = Ports.free(PROCESSES.size());
        var ports = new LinkedHashMap<String, Integer>();
        PROCESSES.forEach(name -> ports.put(name, free[ports.size()]));
        return new StackPlan(project, data, ports);
    }

    /** The same stack with one process on another port; 0 takes a free one. */
    public StackPlan withPort(String process, int port) {
        var changed = new LinkedHashMap<>(ports);
        changed.put(process, Ports.orFree(port));
        return new StackPlan(project, data, changed, services, detours, properties, jvm, tls);
    }

    public StackPlan withData(Path directory) {
        return new StackPlan(project, directory, ports, services, detours, properties, jvm, tls);
    }

    /** The same stack without the other services. */
    public StackPlan withOnly(String... started) {
        return new StackPlan(project, data, ports, List.of(started), detours, properties, jvm, tls);
    }

    /** The same stack in which processes find each other on these ports. */
    public StackPlan withDetours(Map<Way, Integer> ways) {
        return new StackPlan(project, data, ports, services, ways, properties, jvm, tls);
    }

    /** The same stack with one service started with these system properties. */
    public StackPlan withProperties(String service, Map<String, String> values) {
        var changed = new LinkedHashMap<>(properties);
        changed.put(service, Map.copyOf(values));
        return new StackPlan(project, data, ports, services, detours, changed, jvm, tls);
    }

    /** The same stack in JVMs with these options. */
    public StackPlan withJvm(List<String> options) {
        return new StackPlan(project, data, ports, services, detours, properties, options, tls);
    }

    /** The same stack with TLS everywhere. */
    public StackPlan withTls() {
        return new StackPlan(project, data, ports, services, detours, properties, jvm, true);
    }

    public int port(String process) {
        return ports.get(process);
    }

    /** Where the gateway finds each service. */
    public Map<String, Integer> servicePorts() {
        return SERVICES.stream()
                .collect(Collectors.toMap(Function.identity(), service -> port(new Way(GATEWAY, service))));
    }

    /** The one address the world sees. */
    public URI origin() {
        return URI.create(scheme() + "://localhost:" + port(GATEWAY));
    }

    /** A process's own address, for operators. */
    public URI address(String process) {
        return URI.create(scheme() + "://127.0.0.1:" + port(process));
    }

    /** The port on which one process finds another. */
    public int port(Way way) {
        return detours.getOrDefault(way, port(way.to()));
    }

    private String scheme() {
        return tls ? "https" : "http";
    }

    private static Map<String, Integer> usualPorts() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(GATEWAY, 8080);
        ports.put("supplier", 8081);
        ports.put("registry", 8082);
        ports.put("gdpr", 8083);
        ports.put("audit", 8084);
        ports.put(POSTGRES, 5433);
        ports.put(KAFKA, 9092);
        return ports;
    }
}

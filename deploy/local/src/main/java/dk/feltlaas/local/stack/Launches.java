package dk.feltlaas.local.stack;

import static dk.feltlaas.local.stack.StackPlan.KAFKA;
import static dk.feltlaas.local.stack.StackPlan.POSTGRES;

import dk.feltlaas.local.KafkaProcess;
import dk.feltlaas.local.LeashedService;
import dk.feltlaas.local.PostgresProcess;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Postmaster;
import dk.feltlaas.local.process.ProcessFailure;
import dk.feltlaas.local.process.Readiness;
import dk.feltlaas.local.stack.StackPlan.Way;
import dk.feltlaas.local.tls.Certificates;
import dk.feltlaas.local.tls.Transport;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How each process is started: its command, its environment, its log. */
public final class Launches {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final StackPlan plan;
    private final DataDirectory data;
    private final LocalAdministrator administrator;
    private final Transport transport;

    public Launches(StackPlan plan, DataDirectory data, LocalAdministrator administrator) {
        this.plan = plan;
        this.data = data;
        this.administrator = administrator;
        this.transport = plan.tls() ? new Transport.Tls(Certificates.in(data.path())) : new Transport.Plain();
    }

    /** How everything here is reached. */
    Transport transport() {
        return transport;
    }

    public ChildProcess postgres() {
        var directory = data.path().resolve(POSTGRES);
        var command = infrastructure("-Xmx128m", PostgresProcess.class, POSTGRES, directory);
        return new ChildProcess(new ChildProcess.Plan(
                "PostgreSQL 17",
                plan.port(POSTGRES),
                command,
                Map.of(),
                data.log(POSTGRES),
                Readiness.announced(),
                new Postmaster(directory)::processes));
    }

    public ChildProcess kafka() {
        var command = infrastructure(
                "-Xmx256m", KafkaProcess.class, KAFKA, data.path().resolve(KAFKA));
        var topics = plan.project().resolve("platform/src/main/resources/feltlaas/topics.properties");
        command.addAll(List.of("--topics", topics.toString()));
        command.addAll(List.of("--reached-at", Integer.toString(plan.port(new Way(KAFKA, KAFKA)))));
        return new ChildProcess(new ChildProcess.Plan(
                "Kafka", plan.port(KAFKA), command, Map.of(), data.log(KAFKA), Readiness.announced(), Stream::empty));
    }

    public ChildProcess service(String name) {
        return service(name, name + "-service", plan.port(name), Map.of());
    }

    /**
     * One more process of a service.
     *
     * @param label names it and its log
     * @param differing from what the environment of the plan's own process of it says
     */
    public ChildProcess service(String name, String label, int port, Map<String, String> differing) {
        var artifact = plan.project().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(artifact)) {
            throw new ProcessFailure(name + "-service is not built: " + artifact + " is missing; ./dev up builds it.");
        }
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(plan.jvm());
        command.addAll(PackagedService.opened(artifact));
        plan.properties().getOrDefault(name, Map.of()).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(StackPlan.SERVICE_HEAP, "-cp", classes() + File.pathSeparator + artifact));
        command.add(LeashedService.class.getName());
        return service(name, label, port, differing, command);
    }

    /** One more process of a service, started by a command of the caller's. */
    ChildProcess service(String name, String label, int port, Map<String, String> differing, List<String> command) {
        var environment = environment(name);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(differing);
        return new ChildProcess(new ChildProcess.Plan(
                label,
                port,
                command,
                environment,
                data.log(label),
                Readiness.answering(
                        URI.create(transport.scheme() + "://127.0.0.1:" + port + "/q/health/ready"),
                        transport.client()),
                Stream::empty));
    }

    private List<String> infrastructure(String heap, Class<?> main, String process, Path directory) {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(plan.jvm());
        // Kafka's client unmaps files the old way; the JDK would warn of it at every start.
        command.addAll(List.of(heap, "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", classes() + File.pathSeparator + classes().resolveSibling("lib") + "/*"));
        command.add(main.getName());
        command.addAll(List.of("--data", directory.toString(), "--port", Integer.toString(plan.port(process))));
        command.addAll(transport.ofInfrastructure());
        return command;
    }

    private Path classes() {
        return plan.project().resolve("deploy/local/target/classes");
    }

    private Map<String, String> environment(String service) {
        var environment = new HashMap<>(StackPlan.SERVICE_ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(plan.port(service)));
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put(
                "FELTLAAS_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + plan.port(new Way(service, POSTGRES)) + "/" + service
                        + transport.ofDatabases());
        environment.put("FELTLAAS_DB_USER", service + "_app");
        environment.put("FELTLAAS_DB_PASSWORD", service + "_app");
        environment.put("FELTLAAS_DB_OWNER_USER", service + "_owner");
        environment.put("FELTLAAS_DB_OWNER_PASSWORD", service + "_owner");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + plan.port(new Way(KAFKA, KAFKA)));
        // Passwords everybody knows: good for one's own machine only.
        environment.put("FELTLAAS_PRODUCTION", "false");
        // Load tests ask everything as one account.
        environment.put("FELTLAAS_LIMITS_REQUESTS", "60000");
        environment.put("FELTLAAS_ISSUER", plan.origin().toString());
        environment.putAll(neighbours(service));
        environment.putAll(transport.ofServices());
        return environment;
    }

    private String address(String from, String to) {
        return transport.scheme() + "://127.0.0.1:" + plan.port(new Way(from, to));
    }

    private Map<String, String> neighbours(String service) {
        var gdpr = address(service, "gdpr");
        var jwks = address(service, "supplier") + "/.well-known/jwks.json";
        return switch (service) {
            case "supplier" ->
                Map.of(
                        "FELTLAAS_REGISTRY_URL", address(service, "registry"),
                        "FELTLAAS_GDPR_URL", gdpr,
                        "FELTLAAS_SIGNING_KEYS", SigningKeys.in(data.path()).toString(),
                        "FELTLAAS_BOOTSTRAP_EMAIL", administrator.email(),
                        "FELTLAAS_BOOTSTRAP_PASSWORD", administrator.password());
            case "audit" ->
                Map.of(
                        "FELTLAAS_JWKS_URL",
                        jwks,
                        "FELTLAAS_AUDIT_KEYS",
                        AuditKeys.in(data.path()).toString());
            case "registry" -> Map.of("FELTLAAS_JWKS_URL", jwks, "FELTLAAS_GDPR_URL", gdpr);
            default -> Map.of("FELTLAAS_JWKS_URL", jwks);
        };
    }
}

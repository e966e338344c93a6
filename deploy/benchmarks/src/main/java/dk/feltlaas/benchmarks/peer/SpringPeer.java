package dk.feltlaas.benchmarks.peer;

import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.benchmarks.world.BareTables;
import dk.feltlaas.local.process.ChildProcess;
import dk.feltlaas.local.process.Ports;
import dk.feltlaas.local.process.Readiness;
import dk.feltlaas.local.stack.StackPlan;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Spring service as a process, with the JVM options of ours. */
final class SpringPeer {
    private static final String MODULE = "deploy/benchmarks/baseline-spring";

    private SpringPeer() {}

    /** {@code ./dev bench} builds it, if Maven's repositories have what it needs. */
    static boolean isBuilt(Path project) {
        return Files.isDirectory(project.resolve(MODULE + "/target/lib"));
    }

    /** Not started yet. */
    static ChildProcess over(WholeStack stack, Path project) {
        int port = Ports.free();
        Path target = project.resolve(MODULE + "/target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(StackPlan.MEASURED_JVM);
        command.addAll(List.of(
                StackPlan.SERVICE_HEAP,
                "-cp",
                target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*"));
        command.add("peer.Application");
        Map<String, String> environment = new HashMap<>(StackPlan.SERVICE_ENVIRONMENT);
        environment.put("PEER_PORT", Integer.toString(port));
        environment.put("PEER_DB_URL", stack.database("registry").url() + "?currentSchema=" + BareTables.SCHEMA);
        environment.put("PEER_DB_USER", "registry_app");
        environment.put("PEER_DB_PASSWORD", "registry_app");
        environment.put("PEER_JWKS_URL", "http://127.0.0.1:" + stack.port("supplier") + "/.well-known/jwks.json");
        return new ChildProcess(new ChildProcess.Plan(
                "Spring",
                port,
                command,
                environment,
                stack.processes().plan().data().resolve("logs/spring.log"),
                Readiness.answering(URI.create("http://127.0.0.1:" + port + "/ready")),
                Stream::empty));
    }
}

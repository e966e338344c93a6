package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.run.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs commands as the manifests run a pod: another user without any rights, nothing to write to but {@code /tmp}, limited
 * memory. The script {@code pod} says how. What only a container engine adds, such as a filter of system calls, is not here.
 */
final class Pod {
    /** The memory limit in the manifests. */
    static final int MEGABYTES = 640;

    private static final Path SCRIPT = Run.root().resolve("deploy/e2e/src/test/resources/pod");
    private static final Path MEMORY_GROUPS = Path.of("/sys/fs/cgroup/memory");
    private static final String SOMEBODY = "10001:10001";
    private static final Optional<String> OBSTACLE = tried();

    private Pod() {}

    /** Why this machine does not let us, in its own words; it takes root, {@code unshare} and {@code setpriv}. */
    static Optional<String> obstacle() {
        return OBSTACLE;
    }

    /**
     * The command as a pod's, or where that is not permitted as a plain process.
     *
     * @param directory it works in
     * @param user {@code uid:gid}
     */
    static List<String> command(Path directory, String user, List<String> command) {
        return OBSTACLE.isPresent()
                ? joined(List.of("env", "--chdir=" + directory), command)
                : confined(directory, user, command);
    }

    /**
     * What tells the JVM of its memory where nothing else does. In a short run, where nothing works for long, also that
     * the second compiler would cost each start more than it brings.
     */
    static Map<String, String> environment() {
        List<String> options = new ArrayList<>();
        if (OBSTACLE.isPresent()) {
            options.add("-XX:MaxRAM=" + MEGABYTES + "m");
        }
        if (!Run.isLong()) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options.isEmpty() ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", String.join(" ", options));
    }

    /** Removes the memory groups of pods that have ended. */
    static void tidy() throws IOException {
        if (Files.isDirectory(MEMORY_GROUPS)) {
            String ours = "feltlaas-pod-" + ProcessHandle.current().pid() + "-*";
            try (var groups = Files.newDirectoryStream(MEMORY_GROUPS, ours)) {
                for (Path group : groups) {
                    Files.delete(group);
                }
            }
        }
    }

    private static List<String> confined(Path directory, String user, List<String> command) {
        return joined(
                List.of(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "private",
                        SCRIPT.toString(),
                        directory.toString(),
                        Integer.toString(MEGABYTES),
                        user),
                command);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> whole = new ArrayList<>(first);
        whole.addAll(then);
        return whole;
    }

    private static Optional<String> tried() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = confined(Path.of("/"), SOMEBODY, List.of(java.toString(), "-version"));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

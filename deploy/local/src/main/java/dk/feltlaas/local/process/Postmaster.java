package dk.feltlaas.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL server named by a data directory's {@code postmaster.pid}. It is no child of the process that started
 * it, and outlives it when that process is killed; then the next start, or the test that killed it, finds it here.
 */
public record Postmaster(Path data) {
    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The running server and its backends; nothing when the pid is stale or belongs to another program by now. */
    public Stream<ProcessHandle> processes() {
        return server().stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
    }

    /** Where the running server listens; nothing when none runs, or it has only just begun to start. */
    public Optional<Integer> port() {
        try {
            return server().isPresent()
                    ? Optional.of(Integer.parseInt(
                            Files.readAllLines(pidFile()).get(PORT_LINE).trim()))
                    : Optional.empty();
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    /** Ends a server that outlived its launcher, and clears away the pid file of one that was killed. */
    public void clearAway() throws IOException {
        var orphan = server();
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile());
            return;
        }
        Signals.send("INT", orphan.get().pid());
        if (!Processes.endWithin(PATIENCE, List.of(orphan.get()))) {
            throw new IOException("An earlier PostgreSQL on " + data + " does not stop.");
        }
    }

    private Optional<ProcessHandle> server() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().trim());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(Postmaster::isPostgres);
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}

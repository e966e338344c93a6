package dk.feltlaas.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL server named by a data directory's {@code postmaster.pid}. It outlives its launcher only when the
 * launcher itself was killed; the next launcher, or the test that killed it, ends it through here.
 */
final class OrphanedPostmaster {
    private OrphanedPostmaster() {}

    /** The running server of this data directory; a stale pid that now belongs to another program is not one. */
    static Optional<ProcessHandle> of(Path data) {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .trim();
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(OrphanedPostmaster::isPostgres);
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return Optional.empty();
        }
    }

    static void stop(Path data) throws IOException {
        var orphan = of(data);
        if (orphan.isPresent()) {
            Signals.send("INT", orphan.get().pid());
            try {
                orphan.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException("An earlier PostgreSQL on " + data + " does not stop.", e);
            }
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}

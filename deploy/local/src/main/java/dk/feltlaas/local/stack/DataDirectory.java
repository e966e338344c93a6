package dk.feltlaas.local.stack;

import dk.feltlaas.local.process.ProcessFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The directory that holds everything a stack keeps. It carries a mark, so that nothing is ever deleted that is not a
 * stack's, and a lock, so that no two stacks share it.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String MARK = "made-by-feltlaas";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens or creates the directory; with {@code fresh} whatever an earlier stack kept there is deleted first. */
    public static DataDirectory open(Path path, boolean fresh) {
        try {
            if (!isEmpty(path) && !Files.exists(path.resolve(MARK))) {
                throw new ProcessFailure(path + " holds something else than a stack's data; it is left alone.");
            }
            Files.createDirectories(path.resolve("logs"));
            var lock = lock(path);
            if (fresh) {
                deleteContent(path);
                Files.createDirectories(path.resolve("logs"));
            }
            Files.writeString(path.resolve(MARK), "Data of a local Feltlås stack. May be deleted as a whole.\n");
            return new DataDirectory(path, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    public Path log(String process) {
        return path.resolve("logs").resolve(process + ".log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new ProcessFailure("A stack runs already on " + path + "; stop that one first.");
        }
        return channel;
    }

    private static void deleteContent(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(path) && !file.equals(path.resolve("lock"))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (var files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}

package dk.feltlaas.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own in memory, for a directory, that can be full from one moment to the next. */
final class Volume implements AutoCloseable {
    private static final long PAGE = 4096;
    private static final int ATTEMPTS = 50;

    private final Path directory;
    private final long bytes;

    private Volume(Path directory, long bytes) {
        this.directory = directory;
        this.bytes = bytes;
    }

    /** Empty where this process may not mount anything: on most machines only root may. */
    static Optional<Volume> on(Path directory, long bytes) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + bytes, "tmpfs", directory.toString())
                ? Optional.of(new Volume(directory, bytes))
                : Optional.empty();
    }

    /** What an earlier run left there that did not come to its end. */
    static void clearAway(Path directory) {
        run("umount", "-l", directory.toString());
    }

    /** From now on there is room for nothing that is not here already. */
    void fill() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Fails when more came in between; then there is more to keep.
            if (resize(used())) {
                return;
            }
        }
        throw new IllegalStateException(directory + " could not be made full");
    }

    void makeRoom() {
        if (!resize(bytes)) {
            throw new IllegalStateException(directory + " could not be made larger");
        }
    }

    @Override
    public void close() {
        clearAway(directory);
    }

    private long used() {
        try {
            FileStore store = Files.getFileStore(directory);
            return Math.ceilDiv(store.getTotalSpace() - store.getUnallocatedSpace(), PAGE) * PAGE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean resize(long to) {
        return run("mount", "-o", "remount,size=" + to, directory.toString());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package dk.feltlaas.e2e.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a run did, line by line: on standard output, and in a file that a long run leaves in {@code deploy/e2e/results}
 * for the documentation to cite, a short one in the build directory. Use from any thread.
 */
public final class Report {
    private final Path file;

    public Report(String name) {
        Path directory = Run.root().resolve(Run.isLong() ? "deploy/e2e/results" : "deploy/e2e/target/results");
        file = directory.resolve(name + ".txt");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void line(String format, Object... values) {
        String line = format.formatted(values);
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One guarantee, kept or broken. */
    public void guarantee(boolean kept, String sentence) {
        line("%s  %s", kept ? "kept  " : "BROKEN", sentence);
    }
}

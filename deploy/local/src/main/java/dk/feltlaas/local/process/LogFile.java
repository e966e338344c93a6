package dk.feltlaas.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a child process said, kept in a file; every start of the process adds to it. */
final class LogFile {
    private static final Pattern TROUBLE = Pattern.compile("ERROR|FATAL|Exception|Error:|error:");
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more).*");

    private final Path path;
    private long lastStart;

    LogFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** From now on only what is said after this moment is looked at. */
    void markStart() {
        try {
            lastStart = Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<String> linesSinceStart() {
        try (var channel = Files.newByteChannel(path)) {
            channel.position(lastStart);
            var bytes = ByteBuffer.allocate((int) (channel.size() - lastStart));
            channel.read(bytes);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines();
        } catch (IOException nothingSaidYet) {
            return Stream.empty();
        }
    }

    /** The last line that tells of trouble, or else the last line. */
    String lastWords() {
        return lastWords(linesSinceStart().toList());
    }

    static String lastWords(List<String> lines) {
        var said = lines.stream()
                .filter(line -> !line.isBlank())
                .filter(line -> !STACK_FRAME.matcher(line).matches())
                .toList();
        return said.reversed().stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .findFirst()
                .or(() -> said.reversed().stream().findFirst())
                .map(String::trim)
                .orElse("(it said nothing)");
    }
}

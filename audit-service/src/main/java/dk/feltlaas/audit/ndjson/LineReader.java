package dk.feltlaas.audit.ndjson;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines as bytes. A line ends in a newline and in nothing else; what follows the last newline is a line cut off. */
public final class LineReader {
    private static final int LONGEST = 256 << 20;

    private final InputStream in;
    private boolean cutOff;

    public LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its newline; empty at the end. Throws {@link IOException} beyond 256 MiB without one. */
    public Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                cutOff = line.size() > 0;
                return cutOff ? Optional.of(line.toByteArray()) : Optional.empty();
            }
            if (line.size() == LONGEST) {
                throw new IOException("a line is longer than 256 MiB");
            }
            line.write(b);
        }
        return Optional.of(line.toByteArray());
    }

    /** Whether the line read last had no newline. */
    public boolean isCutOff() {
        return cutOff;
    }
}

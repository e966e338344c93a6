package dk.feltlaas.benchmarks.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, in the binary format of PostgreSQL's {@code COPY}. Used by one thread. */
final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FLUSH = 1 << 18;

    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FLUSH * 2);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param statement {@code COPY … FROM STDIN (FORMAT binary)} */
    BinaryCopy(Connection connection, String statement) throws SQLException, IOException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    /** Adds a row; each value goes as the type PostgreSQL has for its class. */
    void row(Object... values) throws SQLException, IOException {
        out.writeShort(values.length);
        for (Object value : values) {
            field(value);
        }
        if (bytes.size() >= FLUSH) {
            flush();
        }
    }

    /** Ends the rows and says how many came to be. */
    long end() throws SQLException, IOException {
        out.writeShort(-1);
        flush();
        return copy.endCopy();
    }

    private void field(Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case Long number -> {
                out.writeInt(8);
                out.writeLong(number);
            }
            case Short number -> {
                out.writeInt(2);
                out.writeShort(number);
            }
            case UUID uuid -> {
                out.writeInt(16);
                out.writeLong(uuid.getMostSignificantBits());
                out.writeLong(uuid.getLeastSignificantBits());
            }
            case Instant instant -> {
                out.writeInt(8);
                out.writeLong(ChronoUnit.MICROS.between(EPOCH, instant));
            }
            case LocalDate date -> {
                out.writeInt(4);
                out.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), date)));
            }
            case byte[] binary -> blob(binary);
            case String text -> blob(text.getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(value.getClass() + " has no binary form here");
        }
    }

    private void blob(byte[] binary) throws IOException {
        out.writeInt(binary.length);
        out.write(binary);
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        bytes.reset();
    }
}

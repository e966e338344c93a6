package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.LineReader;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.tile.TiledTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExportBitsTest {
    private static final int SIZE = 3;
    private static final LogMother LOG = LogMother.ofSize(SIZE);
    private static final ExportHeader HEADER = LOG.header();
    private static final Checkpoint CHECKPOINT =
            Checkpoint.parse(LOG.checkpoint().text());

    @Test
    @DisplayName("No bit of an entry or of the end can change, and what changed in an entry is found at its index")
    void noBitAfterTheHeaderCanChange() throws IOException {
        List<String> lines = LOG.export();
        byte[] rest = bytes(lines.subList(1, lines.size()));
        assertTrue(read(rest).isSound());
        long line = 0;
        for (int at = 0; at < rest.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                Verification verification = read(flipped(rest, at, bit));
                String where = "byte %d bit %d of entry %d".formatted(at, bit, line);
                assertFalse(verification.isSound(), where);
                assertTrue(line == SIZE || names(verification, line), where + ": " + verification.findings());
            }
            line += rest[at] == '\n' ? 1 : 0;
        }
    }

    @Test
    @DisplayName("No byte of the header can change; checking signatures takes long, so of each byte one bit is turned")
    void noByteOfTheHeaderCanChange() throws IOException {
        ExportHeader header = LOG.header().since(LOG.checkpoint(2), new TiledTree(SIZE, LOG).consistency(2));
        List<String> lines = LOG.export(header, index -> true);
        byte[] export = bytes(lines);
        assertTrue(verify(export).isSound());
        Random random = new Random(1);
        for (int at = 0; at <= lines.getFirst().length(); at++) {
            assertFalse(verify(flipped(export, at, random.nextInt(8))).isSound(), "byte " + at);
        }
    }

    @Test
    @DisplayName("An export cut off anywhere after its header is found to be")
    void cutOffAnywhere() throws IOException {
        List<String> lines = LOG.export();
        byte[] rest = bytes(lines.subList(1, lines.size()));
        for (int length = 0; length < rest.length; length++) {
            assertFalse(read(Arrays.copyOf(rest, length)).isSound(), "after byte " + length);
        }
    }

    private static boolean names(Verification verification, long index) {
        return verification.findings().stream()
                .anyMatch(finding ->
                        finding.index().isPresent() && finding.index().getAsLong() == index);
    }

    private static Verification verify(byte[] export) throws IOException {
        return new ExportVerifier(LOG.trust()).verify(new ByteArrayInputStream(export));
    }

    /** What follows a header that is as it should be. */
    private static Verification read(byte[] rest) throws IOException {
        ExportReading reading = new ExportReading(LOG.trust(), HEADER, CHECKPOINT, new Findings());
        ExportVerifier.read(new LineReader(new ByteArrayInputStream(rest)), reading);
        return reading.verification();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        return changed;
    }
}

package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.leaf.Part;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.tile.TiledTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An export that was tampered with")
class ExportVerifierTest {
    private static final int SIZE = 300;
    private static final LogMother LOG = LogMother.ofSize(SIZE);
    private static final String UNPROVEN = "its leaf and proof do not lead to the signed root";

    private final List<String> lines = LOG.export();

    @Test
    void isSoundWhenUntouched() {
        Verification verification = verify(LOG.trust());
        assertEquals(List.of(), verification.findings());
        assertEquals(SIZE, verification.entries());
        assertEquals(0, verification.withoutContent());
    }

    @Test
    void changedContent() {
        replace(line(5), "\\\"action\\\":\\\"updated\\\"", "\\\"action\\\":\\\"deleted\\\"");
        assertFound(new Finding.Changed(5, 5, "its content is not the one the leaf commits to"));
    }

    @Test
    void changedTime() {
        replace(line(5), "2026-01-01T00:05:00Z", "2026-01-01T00:06:00Z");
        assertFound(new Finding.Changed(5, 5, "its content is not the one the leaf commits to"));
    }

    @Test
    void changedActor() {
        replace(line(5), "Åse", "Ida");
        assertFound(new Finding.Changed(5, 5, "its actor is not the one the leaf commits to"));
    }

    @Test
    @DisplayName("changed in body and leaf alike, as by who can compose leaves")
    void changedLeaf() {
        LogMother forger = LogMother.ofSize(SIZE);
        String forged = forger.export().get(line(5));
        String proof = between(lines.get(line(5)), "\"proof\":", ",\"actor\"");
        lines.set(line(5), forged.replace(between(forged, "\"proof\":", ",\"actor\""), proof));
        assertFound(new Finding.Changed(5, 5, UNPROVEN));
    }

    @Test
    void severalChangedInARowAreOneFinding() {
        for (int i = 5; i < 9; i++) {
            replace(line(i), "\"leaf\":\"ey", "\"leaf\":\"fy");
        }
        assertFound(new Finding.Changed(5, 8, UNPROVEN));
    }

    @Test
    void missing() {
        lines.remove(line(5));
        assertFirst(new Finding.Missing(5, 5), 5);
    }

    @Test
    @DisplayName("missing, with everything after it renumbered and the end recounted")
    void missingAndRenumbered() {
        lines.remove(line(5));
        renumber(5);
        recount();
        assertEquals(
                List.of(new Finding.Misnumbered(line(5) + 1, 5, 6), new Finding.Missing(5, 5)),
                withoutGaps(verify(LOG.trust()).findings()));
    }

    @Test
    void inserted() {
        LogMother forger = LogMother.ofSize(SIZE);
        lines.add(line(5), forger.export().get(line(5)));
        recount();
        assertFound(new Finding.Inserted(line(5) + 1, 5));
    }

    @Test
    @DisplayName("inserted, with everything after it renumbered")
    void insertedAndRenumbered() {
        LogMother forger = LogMother.ofSize(SIZE);
        lines.add(line(5), forger.export().get(line(5)));
        renumber(6);
        recount();
        assertEquals(
                List.of(new Finding.Misnumbered(line(6) + 1, 6, 5), new Finding.Inserted(line(5) + 1, 5)),
                verify(LOG.trust()).findings());
    }

    @Test
    void twice() {
        lines.add(line(9), lines.get(line(5)));
        recount();
        assertFound(new Finding.Inserted(line(9) + 1, 5));
    }

    @Test
    void swapped() {
        Collections.swap(lines, line(5), line(20));
        assertFound(new Finding.Reordered(20, 20, line(5) + 1), new Finding.Reordered(5, 5, line(20) + 1));
    }

    @Test
    @DisplayName("swapped, each under the index of the other")
    void swappedAndRenumbered() {
        Collections.swap(lines, line(5), line(20));
        renumber(0);
        List<Finding> findings = verify(LOG.trust()).findings();
        assertTrue(findings.contains(new Finding.Reordered(20, 20, line(5) + 1)), findings.toString());
        assertTrue(findings.contains(new Finding.Reordered(5, 5, line(20) + 1)), findings.toString());
        assertTrue(findings.contains(new Finding.Misnumbered(line(5) + 1, 5, 20)), findings.toString());
    }

    @Test
    void truncatedFile() {
        lines.subList(line(200), lines.size()).clear();
        assertFound(
                new Finding.Truncated(200, "the file has no end"),
                new Finding.Truncated(200, "100 entries are missing from there on"));
    }

    @Test
    void truncatedWithAnEnd() {
        lines.subList(line(200), lines.size() - 1).clear();
        recount();
        assertFound(new Finding.Truncated(200, "100 entries are missing from there on"));
    }

    @Test
    @DisplayName("truncated and signed again with another key")
    void truncatedAndResigned() {
        LogMother forger = forgerOf(200);
        List<Finding> findings = new ExportVerifierRun(forger.export())
                .verify(LOG.trust().kept(LOG.checkpoint()))
                .findings();
        assertInstanceOf(Finding.Resigned.class, findings.getFirst());
        assertEquals(
                new Finding.Truncated(200, "the log had 300 entries when the kept checkpoint was signed"),
                findings.getLast());
    }

    @Test
    @DisplayName("an old backup, restored with the true key")
    void restoredBackup() {
        List<String> backup = LOG.export(
                ExportHeader.range(LOG.checkpoint(200), List.of(LOG.signer.verifierKey()), 0, 0), index -> false);
        List<Finding> findings = new ExportVerifierRun(backup)
                .verify(LOG.trust().kept(LOG.checkpoint()))
                .findings();
        assertEquals(OptionalLong.of(200), findings.getFirst().index());
        assertInstanceOf(Finding.Truncated.class, findings.getFirst());
    }

    @Test
    @DisplayName("rewritten and signed again with the true key, against a kept checkpoint")
    void rewrittenHistory() {
        LogMother rewritten = LogMother.ofSize(SIZE);
        SignedNote kept = new Checkpoint(LogMother.ORIGIN, 250, new TiledTree(SIZE, LOG).root(250)).sign(rewritten.signer);
        List<Finding> findings = new ExportVerifierRun(rewritten.export())
                .verify(rewritten.trust().kept(kept))
                .findings();
        assertEquals(
                List.of(new Finding.Rewritten(250, "its first 250 entries are not those of the kept checkpoint")),
                findings);
    }

    @Test
    void grownSinceTheKeptCheckpoint() {
        for (int size : new int[] {0, 1, 255, 256, 299, 300}) {
            assertTrue(verify(LOG.trust().kept(LOG.checkpoint(size))).isSound());
        }
    }

    @Test
    @DisplayName("a part of the log, with the proof that it has grown out of the kept checkpoint")
    void rangeSinceKept() {
        ExportHeader header = ExportHeader.range(
                LOG.checkpoint(), List.of(LOG.signer.verifierKey()), 250, SIZE);
        Trust trust = LOG.trust().kept(LOG.checkpoint(250));
        assertInstanceOf(
                Finding.Unproven.class,
                new ExportVerifierRun(LOG.export(header, index -> true)).verify(trust).findings().getFirst());
        header = header.since(LOG.checkpoint(250), new TiledTree(SIZE, LOG).consistency(250));
        assertTrue(new ExportVerifierRun(LOG.export(header, index -> true)).verify(trust).isSound());
        header = header.since(LOG.checkpoint(250), new TiledTree(SIZE, LOG).consistency(251));
        assertInstanceOf(
                Finding.Rewritten.class,
                new ExportVerifierRun(LOG.export(header, index -> true)).verify(trust).findings().getFirst());
    }

    @Test
    void selectionsHoldSomeEntriesInOrder() {
        ExportHeader header = ExportHeader.selection(LOG.checkpoint(), List.of(LOG.signer.verifierKey()), SIZE);
        List<String> selection = LOG.export(header, index -> index % 10 == 3);
        assertTrue(new ExportVerifierRun(selection).verify(LOG.trust()).isSound());
        Collections.swap(selection, 4, 5);
        assertEquals(1, new ExportVerifierRun(selection).verify(LOG.trust()).findings().size());
        selection.set(5, selection.get(5).replaceFirst("updated", "deleted"));
        assertEquals(2, new ExportVerifierRun(selection).verify(LOG.trust()).findings().size());
    }

    @Test
    void falseSignature() {
        replace(0, "\\n300\\n", "\\n301\\n");
        List<Finding> findings = verify(LOG.trust()).findings();
        assertEquals(
                new Finding.Resigned("the signature of feltlaas.example/audit over it is false"), findings.getFirst());
    }

    @Test
    void anotherLogOfABelievedKeyIsNotThisOne() {
        NoteSigner witness = NoteSigner.generate("witness.example");
        LogMother log = LogMother.ofSize(3);
        SignedNote cosigned = new Checkpoint(LogMother.ORIGIN, 3, new TiledTree(3, log).root()).sign(witness);
        ExportHeader header = ExportHeader.range(cosigned, List.of(witness.verifierKey()), 0, 3);
        List<Finding> findings = new ExportVerifierRun(log.export(header, index -> true))
                .verify(Trust.in(List.of(witness.verifierKey()), LogMother.NOW))
                .findings();
        assertInstanceOf(Finding.Resigned.class, findings.getFirst());
    }

    @Test
    @DisplayName("without bodies is sound, unless they are too young to be erased")
    void erasedBodies() {
        lines.set(line(5), lines.get(line(5)).replaceFirst("\"actor\":\\{.*?\\}\"\\}", "\"actor\":null"));
        Verification verification = verify(LOG.trust());
        assertEquals(List.of(), verification.findings());
        assertEquals(1, verification.withoutActor());
        Instant ofEntry5 = LogMother.START.plusSeconds(300);
        assertTrue(verify(LOG.trust().bodiesSince(ofEntry5.plusSeconds(1))).isSound());
        assertEquals(
                List.of(new Finding.PartMissing(5, Part.ACTOR)),
                verify(LOG.trust().bodiesSince(ofEntry5)).findings());
    }

    @Test
    void gapsInTheNumbersOfASource() {
        LogMother log = LogMother.ofSize(10);
        log.entries.add(log.entry(10, 8));
        log.entries.add(log.entry(11, 5));
        log.integrate(10);
        List<Finding> findings =
                new ExportVerifierRun(log.export()).verify(log.trust()).findings();
        assertEquals(
                List.of(
                        new Finding.NumberTwice("gdpr-service", 5, 11),
                        new Finding.NumbersMissing("registry-service", 6, 7, 10)),
                findings);
        Trust early = Trust.in(List.of(log.signer.verifierKey()), LogMother.START.plusSeconds(600));
        assertFalse(new ExportVerifierRun(log.export())
                .verify(early).findings().stream().anyMatch(Finding.NumbersMissing.class::isInstance));
    }

    @Test
    void emptyLog() {
        LogMother log = LogMother.ofSize(0);
        assertTrue(new ExportVerifierRun(log.export()).verify(log.trust()).isSound());
    }

    @Test
    void nonsense() {
        for (String text : List.of("", "\n", "{}\n", "null\n", "PK\3\4")) {
            assertFalse(new ExportVerifierRun(text.getBytes(StandardCharsets.UTF_8)).verify(LOG.trust()).isSound());
        }
    }

    /** An export and its verification. */
    private record ExportVerifierRun(byte[] export) {
        ExportVerifierRun(List<String> lines) {
            this((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }

        Verification verify(Trust trust) {
            try {
                return new ExportVerifier(trust).verify(new ByteArrayInputStream(export));
            } catch (IOException e) {
                throw new IllegalStateException("An array can be read", e);
            }
        }
    }

    private Verification verify(Trust trust) {
        return new ExportVerifierRun(lines).verify(trust);
    }

    private void assertFound(Finding... findings) {
        assertEquals(List.of(findings), withoutGaps(verify(LOG.trust()).findings()));
    }

    private void assertFirst(Finding finding, long index) {
        List<Finding> findings = withoutGaps(verify(LOG.trust()).findings());
        assertTrue(findings.contains(finding), findings.toString());
        assertEquals(OptionalLong.of(index), finding.index());
    }

    /** What is missing also leaves gaps in the numbers; those have a test of their own. */
    private static List<Finding> withoutGaps(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !(finding instanceof Finding.NumbersMissing))
                .toList();
    }

    private static int line(int index) {
        return index + 1;
    }

    private void replace(int line, String what, String with) {
        assertTrue(lines.get(line).contains(what), lines.get(line));
        lines.set(line, lines.get(line).replace(what, with));
    }

    private void renumber(int from) {
        for (int i = line(from); i < lines.size() - 1; i++) {
            lines.set(i, lines.get(i).replaceFirst("\"index\":\\d+", "\"index\":" + (i - 1)));
        }
    }

    private void recount() {
        lines.set(lines.size() - 1, "{\"entries\":%d}".formatted(lines.size() - 2));
    }

    private static LogMother forgerOf(int size) {
        LogMother forger = new LogMother();
        forger.entries.addAll(LOG.entries.subList(0, size));
        forger.integrate(0);
        return forger;
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }
}

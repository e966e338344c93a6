package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.leaf.Part;
import dk.feltlaas.audit.ndjson.ExportHeader;
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
    void selectionsHoldSomeEntriesInOrder() {
        ExportHeader header = ExportHeader.selection(LOG.checkpoint(), List.of(LOG.signer.verifierKey()), SIZE);
        List<String> selection = LOG.export(header, index -> index % 10 == 3);
        assertTrue(LogMother.verify(selection, LOG.trust()).isSound());
        Collections.swap(selection, 4, 5);
        assertEquals(1, LogMother.verify(selection, LOG.trust()).findings().size());
        selection.set(5, selection.get(5).replaceFirst("updated", "deleted"));
        assertEquals(2, LogMother.verify(selection, LOG.trust()).findings().size());
    }

    @Test
    void falseSignature() {
        replace(0, "\\n300\\n", "\\n301\\n");
        List<Finding> findings = verify(LOG.trust()).findings();
        assertEquals(
                new Finding.Resigned("the signature of feltlaas.example/audit over it is false"), findings.getFirst());
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
        List<Finding> findings = LogMother.verify(log.export(), log.trust()).findings();
        assertEquals(
                List.of(
                        new Finding.NumberTwice("gdpr-service", 5, 11),
                        new Finding.NumbersMissing("registry-service", 6, 7, 10)),
                findings);
        Trust early = Trust.in(List.of(log.signer.verifierKey()), LogMother.START.plusSeconds(600));
        assertFalse(LogMother.verify(log.export(), early).findings().stream()
                .anyMatch(Finding.NumbersMissing.class::isInstance));
    }

    @Test
    void emptyLog() {
        LogMother log = LogMother.ofSize(0);
        assertTrue(LogMother.verify(log.export(), log.trust()).isSound());
    }

    @Test
    void nonsense() {
        for (String text : List.of("", "\n", "{}\n", "null\n", "PK\3\4")) {
            assertFalse(verifyText(text).isSound());
        }
    }

    private Verification verify(Trust trust) {
        return LogMother.verify(lines, trust);
    }

    private static Verification verifyText(String text) {
        return LogMother.verify(text.getBytes(StandardCharsets.UTF_8), LOG.trust());
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

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from), text.indexOf(to));
    }
}

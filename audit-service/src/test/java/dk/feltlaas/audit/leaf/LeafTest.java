package dk.feltlaas.audit.leaf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("0199f2a4-5b1c-7d3e-8f00-0123456789ab");
    private static final String ACTOR = "{\"account\":\"3c1f\",\"name\":\"Åse Nørgård\"}";
    private static final String BODY = "{\"data\":{\"action\":\"updated\",\"actor\":" + ACTOR
            + ",\"remark\":\"1e21 is 1e+21\",\"time\":\"2026-03-02T09:15:00.123456Z\"},\"id\":\"" + ID
            + "\",\"sequence\":42,\"source\":\"/registry-service\"}";
    private static final EntryLabel LABEL =
            EntryLabel.of(ID, "registry-service", 42L, Instant.parse("2026-03-02T09:15:00.123456Z"));

    private final LeafComposer composer = new LeafComposer();
    private final LeafComposer.Composed composed = composer.compose(LABEL, utf8(BODY));

    @Test
    void isTheDocumentedSentence() {
        LeafComposer fixed = new LeafComposer(() -> Salt.of(new byte[32]));
        Leaf leaf = fixed.compose(LABEL, utf8(BODY)).leaf();
        assertEquals(
                "{\"actor\":\"" + sha256("actor", "{\"actor\":" + ACTOR + "}") + "\",\"content\":\""
                        + sha256("content", BODY.replace("\"actor\":" + ACTOR + ",", ""))
                        + "\",\"id\":\"0199f2a4-5b1c-7d3e-8f00-0123456789ab\",\"opaque\":false,\"sequence\":\"42\","
                        + "\"source\":\"registry-service\",\"time\":\"2026-03-02T09:15:00Z\",\"v\":1}",
                text(leaf));
    }

    @Test
    void isCanonicalJson() throws Exception {
        assertEquals(new JsonCanonicalizer(text(composed.leaf())).getEncodedString(), text(composed.leaf()));
    }

    @Test
    void isReadAsWritten() {
        assertEquals(composed.leaf(), Leaf.parse(composed.leaf().bytes()));
        Leaf unnumbered = composer.compose(EntryLabel.of(ID, "x", null, Instant.EPOCH), utf8("{}"))
                .leaf();
        assertEquals(unnumbered, Leaf.parse(unnumbered.bytes()));
    }

    @Test
    void isOpenedByItsParts() {
        assertEquals(List.of(), objections(Optional.of(composed.actor()), Optional.of(composed.content())));
        assertEquals(
                BODY, new BodyParts(composed.actor().text(), composed.content().text()).body());
    }

    @Test
    @DisplayName("Parts can be erased one by one, and the other still opens the leaf")
    void partsCanBeErased() {
        assertEquals(List.of(), objections(Optional.empty(), Optional.of(composed.content())));
        assertEquals(List.of(), objections(Optional.of(composed.actor()), Optional.empty()));
        assertEquals(List.of(), objections(Optional.empty(), Optional.empty()));
        assertFalse(composed.content().text().contains("Nørgård"));
    }

    @Test
    void noBitOfALeafCanChange() {
        byte[] bytes = composed.leaf().bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = flipped(bytes, bit);
            Optional<Leaf> read = parse(changed);
            assertNotEquals(Hash.leaf(bytes), Hash.leaf(changed));
            read.ifPresent(leaf -> assertArrayEquals(changed, leaf.bytes()));
        }
    }

    @Test
    void noBitOfAPartOrASaltCanChange() {
        for (Part part : Part.values()) {
            Disclosure given = part == Part.ACTOR ? composed.actor() : composed.content();
            byte[] text = utf8(given.text());
            for (int bit = 0; bit < text.length * 8; bit++) {
                assertRefused(
                        part, new Disclosure(given.salt(), new String(flipped(text, bit), StandardCharsets.UTF_8)));
            }
            for (int bit = 0; bit < 256; bit++) {
                assertRefused(part, new Disclosure(Salt.of(flipped(given.salt().bytes(), bit)), given.text()));
            }
        }
    }

    @Test
    void partsCannotTakeEachOthersPlace() {
        assertRefused(Part.ACTOR, composed.content());
        assertRefused(Part.CONTENT, composed.actor());
    }

    @Test
    @DisplayName("The same body twice gives leaves that do not show they are the same")
    void saltsHideEqualBodies() {
        Leaf again = composer.compose(LABEL, utf8(BODY)).leaf();
        assertNotEquals(composed.leaf().actor(), again.actor());
        assertNotEquals(composed.leaf().content(), again.content());
    }

    @Test
    @DisplayName("A body that says otherwise than its label, or nothing, is marked opaque")
    void opaqueBodies() {
        assertFalse(composed.leaf().opaque());
        assertTrue(opaque(LABEL, "{\"value\":\"c2s=\"}"));
        assertTrue(opaque(EntryLabel.of(UUID.randomUUID(), "registry-service", 42L, LABEL.time()), BODY));
        assertTrue(opaque(EntryLabel.of(ID, "gdpr-service", 42L, LABEL.time()), BODY));
        assertTrue(opaque(EntryLabel.of(ID, "registry-service", 43L, LABEL.time()), BODY));
        assertTrue(opaque(EntryLabel.of(ID, "registry-service", null, LABEL.time()), BODY));
        assertTrue(
                opaque(EntryLabel.of(ID, "registry-service", 42L, LABEL.time().plusSeconds(1)), BODY));
    }

    @Test
    @DisplayName("A leaf that claims what its content does not say is objected to")
    void mislabelledLeaf() {
        Leaf leaf = composed.leaf();
        Leaf mislabelled =
                new Leaf(EntryLabel.of(ID, "registry-service", 41L, LABEL.time()), false, leaf.actor(), leaf.content());
        assertEquals(
                List.of("its leaf bears another id, source, number or time than its content"),
                LeafOpener.objections(mislabelled, Optional.empty(), Optional.of(composed.content())));
    }

    @Test
    void bodiesOfAnyShapeComeBackWhole() {
        for (String body : List.of(
                "{}",
                "{\"data\":{\"actor\":null}}",
                "{\"data\":{\"actor\":[1,2.5,1e+21]}}",
                "{\"data\":{}}",
                "{\"data\":\"actor\"}",
                "{\"actor\":{\"data\":1}}",
                "{\"data\":{\"actor\":{\"actor\":\"\\u0001\"}}}")) {
            BodyParts parts = BodyParts.of(body);
            assertEquals(body, parts.body());
        }
    }

    @Test
    void whatIsNotCanonicalIsRefused() {
        for (String body : List.of("", "[]", "{ }", "{\"b\":1,\"a\":1}", "{\"a\":1,\"a\":1}", "{\"a\":1.0}", "{}{}")) {
            assertThrows(IllegalArgumentException.class, () -> composer.compose(LABEL, utf8(body)), body);
        }
    }

    @Test
    void staysSmall() {
        String source = "s".repeat(64);
        EntryLabel label = EntryLabel.of(ID, source, Long.MIN_VALUE, Instant.parse("9999-12-31T23:59:59.9Z"));
        assertTrue(composer.compose(label, utf8("{\"a\":\"" + "x".repeat(100_000) + "\"}"))
                        .leaf()
                        .bytes()
                        .length
                < 600);
        assertEquals(
                "unknown", EntryLabel.of(ID, source + "s", 1L, Instant.EPOCH).source());
        assertEquals("unknown", EntryLabel.of(ID, "a\"b", 1L, Instant.EPOCH).source());
    }

    private List<String> objections(Optional<Disclosure> actor, Optional<Disclosure> content) {
        return LeafOpener.objections(composed.leaf(), actor, content);
    }

    private void assertRefused(Part part, Disclosure given) {
        List<String> objections = part == Part.ACTOR
                ? objections(Optional.of(given), Optional.empty())
                : objections(Optional.empty(), Optional.of(given));
        assertEquals(List.of("its " + part.title() + " is not the one the leaf commits to"), objections);
    }

    private boolean opaque(EntryLabel label, String body) {
        return composer.compose(label, utf8(body)).leaf().opaque();
    }

    private static Optional<Leaf> parse(byte[] bytes) {
        try {
            return Optional.of(Leaf.parse(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static String sha256(String name, String part) {
        return Hash.sha256(utf8(name), new byte[1], new byte[32], utf8(part)).base64();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Leaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }
}

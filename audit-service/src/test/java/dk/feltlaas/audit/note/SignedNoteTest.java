package dk.feltlaas.audit.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** Key, text and signature of the example in the documentation of Go's sumdb/note. */
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String GO_NOTE = GO_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final NoteSigner signer = NoteSigner.generate("log.example/audit");
    private final NoteSigner other = NoteSigner.generate("log.example/audit");

    @Test
    void signsAsGoDoes() {
        SignedNote note = SignedNote.sign(GO_TEXT, NoteSigner.parse(GO_SECRET));
        assertEquals(GO_NOTE, note.toString());
    }

    @Test
    void derivesTheVerifierKeyAsGoDoes() {
        NoteSigner go = NoteSigner.parse(GO_SECRET);
        assertEquals(GO_KEY, go.verifierKey().toString());
        assertEquals(GO_SECRET, go.secret());
    }

    @Test
    void believesANoteSignedByOthers() {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        SignedNote note = SignedNote.parse("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """);
        assertEquals(new NoteVerdict.Believed(List.of(key)), note.verdict(List.of(key)));
    }

    @Test
    @DisplayName("The text ends at the last blank line, so it may hold blank lines itself")
    void parsesTheExampleOfTheSpecification() {
        SignedNote note = SignedNote.parse("""
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """);
        assertTrue(note.text().endsWith("\n\ned è subito sera.\n"));
        assertEquals(0x367ba04b, note.signatures().getFirst().keyId());
        assertInstanceOf(NoteVerdict.Unknown.class, note.verdict(List.of(signer.verifierKey())));
    }

    @Test
    void severalSignaturesLetKeysRotate() {
        SignedNote note =
                SignedNote.parse(SignedNote.sign("text\n", signer, other).toString());
        assertEquals(2, note.signatures().size());
        for (NoteSigner one : List.of(signer, other)) {
            assertEquals(
                    new NoteVerdict.Believed(List.of(one.verifierKey())), note.verdict(List.of(one.verifierKey())));
        }
        assertEquals(
                new NoteVerdict.Believed(List.of(signer.verifierKey(), other.verifierKey())),
                note.verdict(List.of(other.verifierKey(), signer.verifierKey())));
    }

    @Test
    void anotherKeyUnderTheSameNameIsUnknown() {
        SignedNote note = SignedNote.sign("text\n", other);
        assertEquals(
                new NoteVerdict.Unknown(List.of("log.example/audit")), note.verdict(List.of(signer.verifierKey())));
    }

    @Test
    @DisplayName("A false signature of a believed key rejects the note even beside a true one")
    void oneForgeryRejectsTheNote() {
        SignedNote elsewhere = SignedNote.sign("other text\n", signer);
        SignedNote note = new SignedNote(
                "text\n",
                List.of(
                        SignedNote.sign("text\n", other).signatures().getFirst(),
                        elsewhere.signatures().getFirst()));
        assertEquals(
                new NoteVerdict.Forged(signer.verifierKey()),
                note.verdict(List.of(other.verifierKey(), signer.verifierKey())));
    }

    @Test
    void noBitOfANoteCanChange() {
        byte[] note = SignedNote.sign("log\n5\ntext æøå\n", signer).toString().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] changed = note.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(isBelieved(changed), "bit " + bit);
        }
        assertTrue(isBelieved(note));
    }

    @Test
    void noBitOfAVerifierKeyCanChange() {
        byte[] key = signer.verifierKey().toString().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < key.length * 8; bit++) {
            byte[] changed = key.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = new String(changed, StandardCharsets.UTF_8);
            assertThrows(MalformedNote.class, () -> VerifierKey.parse(text), "bit " + bit);
        }
        assertEquals(
                signer.verifierKey(), VerifierKey.parse(signer.verifierKey().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\n\n",
                "text\n\n— name  AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA\n",
                "text\t\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\r\n",
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThrows(MalformedNote.class, () -> SignedNote.parse(text));
    }

    @Test
    void secretsAreNotPrinted() {
        assertFalse(signer.toString()
                .contains(signer.secret().substring(signer.secret().length() - 20)));
    }

    private boolean isBelieved(byte[] note) {
        try {
            return SignedNote.parse(note).verdict(List.of(signer.verifierKey())) instanceof NoteVerdict.Believed;
        } catch (MalformedNote e) {
            return false;
        }
    }
}

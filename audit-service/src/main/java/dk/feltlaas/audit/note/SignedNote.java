package dk.feltlaas.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Text and signatures over it (C2SP signed-note). Parsing proves nothing: the text is believed only after {@link
 * #verdict} says so.
 *
 * @param text ends in a newline, which is signed with it
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The specification wants at least 16 accepted; Go's reader stops at 100. */
    private static final int MOST_SIGNATURES = 100;

    private static final int MOST_BYTES = 1 << 20;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedNote("the text of a note ends in a newline and holds no other control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /** Signs the text with every signer, in their order. */
    public static SignedNote sign(String text, NoteSigner... signers) {
        return new SignedNote(
                text, Arrays.stream(signers).map(signer -> signer.sign(text)).toList());
    }

    /** Throws {@link MalformedNote} when the bytes are not a note with at least one signature line. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedNote("the note is larger than a mebibyte");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedNote("the note is not UTF-8", e);
        }
    }

    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 >= note.length()) {
            throw new MalformedNote("a note is text, a blank line and signature lines");
        }
        String[] lines = note.substring(blank + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new MalformedNote("the note has more than 100 signatures");
        }
        return new SignedNote(
                note.substring(0, blank + 1),
                Arrays.stream(lines).map(NoteSignature::parse).toList());
    }

    /**
     * Whether the text can be believed by who believes these keys. Signatures of other keys are ignored; one false
     * signature of a believed key rejects the whole note.
     */
    public NoteVerdict verdict(Collection<VerifierKey> believed) {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : believed) {
                if (signature.isOf(key)) {
                    if (!key.made(signature.bytes(), text)) {
                        return new NoteVerdict.Forged(key);
                    }
                    signers.add(key);
                }
            }
        }
        return signers.isEmpty()
                ? new NoteVerdict.Unknown(
                        signatures.stream().map(NoteSignature::name).toList())
                : new NoteVerdict.Believed(signers);
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}

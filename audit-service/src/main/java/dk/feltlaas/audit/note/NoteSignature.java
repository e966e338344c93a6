package dk.feltlaas.audit.note;

import dk.feltlaas.audit.tree.ExactBase64;
import java.nio.ByteBuffer;

/**
 * One signature line: {@code — name base64(key ID || signature)}.
 *
 * @param signature in base64, without the key ID
 */
public record NoteSignature(String name, int keyId, String signature) {
    private static final String DASH = "\u2014 ";

    boolean isOf(VerifierKey key) {
        return key.id() == keyId && key.name().equals(name);
    }

    byte[] bytes() {
        return ExactBase64.decode(signature);
    }

    static NoteSignature parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new MalformedNote("a signature line is a dash, a name and base64");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(ExactBase64.decode(parts[1]));
            if (bytes.remaining() <= Integer.BYTES) {
                throw new MalformedNote("a signature line holds a key ID and a signature");
            }
            int keyId = bytes.getInt();
            byte[] signature = new byte[bytes.remaining()];
            bytes.get(signature);
            return new NoteSignature(KeyName.checked(parts[0]), keyId, ExactBase64.encode(signature));
        } catch (MalformedNote e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNote("a signature line is not base64", e);
        }
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        byte[] signed = bytes();
        ByteBuffer line = ByteBuffer.allocate(Integer.BYTES + signed.length);
        return DASH + name + " "
                + ExactBase64.encode(line.putInt(keyId).put(signed).array());
    }
}

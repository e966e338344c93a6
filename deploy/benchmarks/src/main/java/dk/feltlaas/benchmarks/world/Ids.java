package dk.feltlaas.benchmarks.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The made rows' ids, which follow from their numbers, here as in SQL: {@code md5('usage 3 17')::uuid}. */
public final class Ids {
    private Ids() {}

    public static UUID municipality(long number) {
        return md5("municipality " + number);
    }

    public static UUID usage(long municipality, long system) {
        return md5("usage " + municipality + " " + system);
    }

    private static UUID md5(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

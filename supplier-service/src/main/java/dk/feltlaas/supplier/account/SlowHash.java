package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.problem.InvalidInput;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and secrets are kept only as bcrypt hashes, which cannot be read back and are slow to guess. */
final class SlowHash {
    private static final int SHORTEST = 12;
    private static final int BCRYPT_READS_BYTES = 72;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Nothing given matches it; comparing takes as long as with any other. */
    static final String OF_NOTHING = BcryptUtil.bcryptHash(newSecret());

    private SlowHash() {}

    /** The hash of a password a person chose; refused when too short, or longer than bcrypt reads. */
    static String ofPassword(String password, String pointer) {
        if (password.length() < SHORTEST) {
            throw new InvalidInput(pointer, "must have at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > BCRYPT_READS_BYTES) {
            throw new InvalidInput(pointer, "must have at most " + BCRYPT_READS_BYTES + " bytes");
        }
        return BcryptUtil.bcryptHash(password);
    }

    static String ofSecret(String secret) {
        return BcryptUtil.bcryptHash(secret);
    }

    /** 256 random bits as text. */
    static String newSecret() {
        byte[] bits = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean matches(String given, String hash) {
        return given.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_READS_BYTES && BcryptUtil.matches(given, hash);
    }
}

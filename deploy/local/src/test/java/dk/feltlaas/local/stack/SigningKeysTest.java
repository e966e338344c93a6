package dk.feltlaas.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @Test
    void aCoordinateHasThirtyTwoBytesWhateverTheNumber() {
        var small = BigInteger.ONE;
        var large = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

        assertEquals(32, Base64.getUrlDecoder().decode(SigningKeys.base64(small)).length);
        assertEquals(large, new BigInteger(1, Base64.getUrlDecoder().decode(SigningKeys.base64(large))));
    }

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path data) throws IOException {
        var file = SigningKeys.in(data);
        var first = Files.readString(file);

        assertEquals(first, Files.readString(SigningKeys.in(data)));
        assertTrue(first.contains("\"crv\":\"P-256\""));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}

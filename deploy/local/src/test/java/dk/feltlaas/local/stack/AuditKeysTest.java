package dk.feltlaas.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTest {
    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path data) throws IOException {
        var file = AuditKeys.in(data);
        var first = Files.readString(file);

        assertEquals(first, Files.readString(AuditKeys.in(data)));
        assertTrue(
                first.matches("PRIVATE\\+KEY\\+feltlaas\\.localhost/audit\\+[0-9a-f]{8}\\+AQ?[0-9A-Za-z+/]+=*\n"),
                first);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}

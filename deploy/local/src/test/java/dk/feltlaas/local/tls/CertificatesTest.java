package dk.feltlaas.local.tls;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    Path data;

    @Test
    void theCertificateIsForThisMachineAndOfTheAuthority() throws Exception {
        var made = Certificates.in(data);

        var machine = read(made.certificate());
        assertEquals(
                Set.of("localhost", "127.0.0.1"),
                machine.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1))
                        .collect(Collectors.toSet()));
        assertDoesNotThrow(() -> machine.verify(read(made.authority()).getPublicKey()));
        assertEquals(-1, machine.getBasicConstraints(), "it may sign nothing");
        assertEquals(0, read(made.authority()).getBasicConstraints());
    }

    @Test
    void keysAreTheOwnersAndTheAuthoritysIsNotKept() throws IOException {
        var made = Certificates.in(data);

        for (var file : List.of(made.key(), made.keyAndCertificate())) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        try (var files = Files.list(made.directory())) {
            assertEquals(
                    Set.of("ca.crt", "tls.crt", "tls.key", "key-and-certificate.pem"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void whatIsThereIsKeptAndWhatIsIncompleteIsReplaced() throws IOException {
        var first = Files.readString(Certificates.in(data).authority());
        assertEquals(first, Files.readString(Certificates.in(data).authority()));

        Files.delete(Certificates.in(data).key());

        assertNotEquals(first, Files.readString(Certificates.in(data).authority()));
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (var pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}

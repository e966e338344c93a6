package dk.feltlaas.local.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Has the JDK's {@code keytool} make an authority and a certificate for this machine; Java itself has no API for that. */
final class CertificateMaker {
    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    private static final String DAYS = "800";
    private static final List<String> AUTHORITY = List.of(
            "-alias",
            "authority",
            "-dname",
            "CN=Feltlaas on this machine",
            "-ext",
            "bc:critical=ca:true,pathlen:0",
            "-ext",
            "ku:critical=keyCertSign");
    private static final List<String> MACHINE = List.of(
            "-alias",
            "machine",
            "-signer",
            "authority",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-ext",
            "ku:critical=digitalSignature",
            "-ext",
            "eku=serverAuth");

    private CertificateMaker() {}

    /** All three in PEM. */
    record Made(String authority, String certificate, String key) {}

    /** @param directory where the store may lie for as long as this takes; afterwards the authority's key is gone */
    static Made make(Path directory) throws IOException, GeneralSecurityException {
        var store = directory.resolve("in-the-making.p12");
        var password = UUID.randomUUID().toString();
        try {
            Files.deleteIfExists(store);
            keytool(store, password, AUTHORITY);
            keytool(store, password, MACHINE);
            return read(store, password.toCharArray());
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static Made read(Path file, char[] password) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(file.toFile(), password);
        return new Made(
                pem("CERTIFICATE", store.getCertificate("authority").getEncoded()),
                pem("CERTIFICATE", store.getCertificate("machine").getEncoded()),
                pem("PRIVATE KEY", store.getKey("machine", password).getEncoded()));
    }

    private static String pem(String type, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(type, lines);
    }

    private static void keytool(Path store, String password, List<String> what) throws IOException {
        var command = new ArrayList<>(List.of(KEYTOOL, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-validity", DAYS, "-storetype", "PKCS12", "-keystore", store.toString()));
        // Of the command line everybody on the machine could read it.
        command.addAll(List.of("-storepass:env", "STORE_PASSWORD"));
        command.addAll(what);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("STORE_PASSWORD", password);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool made no certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool made a certificate", e);
        }
    }
}

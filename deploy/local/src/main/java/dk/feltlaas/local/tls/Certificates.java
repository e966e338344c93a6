package dk.feltlaas.local.tls;

import dk.feltlaas.local.OwnersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * One certificate for all parts of a stack, which all are this machine, and the authority that signed it; files named as
 * those of a Kubernetes Secret. The authority's own key is not kept: who trusts it trusts nothing else by that.
 */
public record Certificates(Path directory) {
    private static final Duration LEFT = Duration.ofDays(30);

    /** Those of that data directory; made when there are none, or when they end within 30 days. Takes some seconds then. */
    public static Certificates in(Path data) {
        var certificates = new Certificates(data.resolve("tls"));
        try {
            if (!certificates.areGood(Instant.now())) {
                certificates.replace();
            }
            return certificates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates in " + certificates.directory + " cannot be used", e);
        }
    }

    /** Of the authority; whoever calls a part trusts this. */
    public Path authority() {
        return directory.resolve("ca.crt");
    }

    public Path certificate() {
        return directory.resolve("tls.crt");
    }

    /** PKCS #8, not encrypted; its owner's to read only. */
    public Path key() {
        return directory.resolve("tls.key");
    }

    /** Both in one file, as Kafka wants them. */
    public Path keyAndCertificate() {
        return directory.resolve("key-and-certificate.pem");
    }

    /** What a client of Kafka has to be told, under Kafka's names. */
    public Map<String, String> ofKafkaClients() {
        return Map.of(
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority().toString());
    }

    /** Trusts the authority and no other. */
    public SSLContext trusting() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", read(authority()));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The authority in " + authority() + " cannot be trusted", e);
        }
    }

    private boolean areGood(Instant now) throws IOException, GeneralSecurityException {
        return files().stream().allMatch(Files::exists)
                && read(certificate()).getNotAfter().toInstant().isAfter(now.plus(LEFT));
    }

    /** The certificate is written last, so that half a set is none. */
    private void replace() throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        for (var file : files()) {
            Files.deleteIfExists(file);
        }
        var made = CertificateMaker.make(directory);
        OwnersFile.create(key(), made.key());
        OwnersFile.create(keyAndCertificate(), made.key() + made.certificate());
        Files.writeString(authority(), made.authority());
        Files.writeString(certificate(), made.certificate());
    }

    private List<Path> files() {
        return List.of(certificate(), authority(), key(), keyAndCertificate());
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (var pem = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }
}

package dk.feltlaas.audit.log;

import dk.feltlaas.audit.note.MalformedNote;
import dk.feltlaas.audit.note.NoteSigner;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The keys checkpoints are signed with. Read once at start; without usable keys the service does not start.
 *
 * <p>The file has a key a line; empty lines and lines that begin with {@code #} say nothing. The first signing key
 * ({@code PRIVATE+KEY+name+hash+base64}) signs; further ones are the next, published ahead so that everybody can know
 * them before they sign. Verifier keys ({@code name+hash+base64}) are those of keys that signed before: published for
 * ever, while what they signed with is gone. All bear the same name, which is also the log's origin.
 */
@Startup
@Singleton
public class LogKeys {
    private static final Logger LOG = Logger.getLogger(LogKeys.class);
    private static final String SIGNING = "PRIVATE+KEY+";
    private static final String DEVELOPMENT = "feltlaas.example/development";

    private final NoteSigner signer;
    private final List<VerifierKey> published;

    @Inject
    LogKeys(LogConfig config) {
        this(of(config.keys(), LaunchMode.current()));
    }

    private LogKeys(LogKeys other) {
        this.signer = other.signer;
        this.published = other.published;
    }

    private LogKeys(NoteSigner signer, List<VerifierKey> published) {
        this.signer = signer;
        this.published = List.copyOf(published);
    }

    /** The keys in a file; only while developing are there some without. */
    static LogKeys of(Optional<Path> file, LaunchMode mode) {
        return file.map(LogKeys::read).orElseGet(() -> generated(mode));
    }

    /** The keys in a file's lines; throws {@link MalformedNote} when they cannot be used. */
    static LogKeys parse(List<String> lines) {
        NoteSigner signer = null;
        List<VerifierKey> published = new ArrayList<>();
        for (String line : lines.stream().map(String::strip).toList()) {
            if (line.startsWith(SIGNING)) {
                NoteSigner next = NoteSigner.parse(line);
                signer = signer == null ? next : signer;
                published.add(next.verifierKey());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                published.add(VerifierKey.parse(line));
            }
        }
        if (signer == null) {
            throw new IllegalArgumentException("it holds no signing key");
        }
        String name = signer.verifierKey().name();
        if (published.stream().anyMatch(key -> !key.name().equals(name))) {
            throw new IllegalArgumentException("its keys bear different names");
        }
        return new LogKeys(signer, published);
    }

    /** The name of the log in its checkpoints. */
    String origin() {
        return signer.verifierKey().name();
    }

    NoteSigner signer() {
        return signer;
    }

    /** The key that signs now, those that will and those that did. */
    public List<VerifierKey> published() {
        return published;
    }

    /** Those of our keys that signed a note. */
    public List<VerifierKey> signersOf(SignedNote note) {
        return note.verdict(published) instanceof NoteVerdict.Believed believed ? believed.by() : List.of();
    }

    private static LogKeys read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw unusable(file, "it cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw unusable(file, e.getMessage(), e);
        }
    }

    private static LogKeys generated(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            throw new ConfigurationException("FELTLAAS_AUDIT_KEYS names no file. audit-service signs its checkpoints"
                    + " with the first key in it and does not start without.");
        }
        LOG.warn("No keys are configured: checkpoints are signed with a key that ends with this process");
        NoteSigner signer = NoteSigner.generate(DEVELOPMENT);
        return new LogKeys(signer, List.of(signer.verifierKey()));
    }

    private static ConfigurationException unusable(Path file, String why, Exception cause) {
        return new ConfigurationException("The audit log's keys in " + file + " cannot be used: " + why + ".", cause);
    }
}

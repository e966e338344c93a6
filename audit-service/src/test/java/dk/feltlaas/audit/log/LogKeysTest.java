package dk.feltlaas.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.audit.note.NoteSigner;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {
    private final NoteSigner present = NoteSigner.generate("feltlaas.example/audit");
    private final NoteSigner next = NoteSigner.generate("feltlaas.example/audit");
    private final NoteSigner former = NoteSigner.generate("feltlaas.example/audit");

    @Test
    void theFirstSignsAndAllArePublished() {
        LogKeys keys =
                LogKeys.parse(List.of("# keys", former.verifierKey().toString(), present.secret(), " ", next.secret()));

        assertEquals(present.verifierKey(), keys.signer().verifierKey());
        assertEquals(List.of(former.verifierKey(), present.verifierKey(), next.verifierKey()), keys.published());
        assertEquals("feltlaas.example/audit", keys.origin());
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        assertEquals("it holds no signing key", refusal(former.verifierKey().toString()));
        assertEquals(
                "its keys bear different names",
                refusal(present.secret(), NoteSigner.generate("another").secret()));
        assertEquals("a signing key is PRIVATE+KEY+name+hash+base64", refusal("PRIVATE+KEY+x"));
        assertEquals("a verifier key is name+hash+base64", refusal("nonsense"));
    }

    @Test
    void withoutUsableKeysTheServiceDoesNotStart(@TempDir Path directory) {
        assertEquals(
                "FELTLAAS_AUDIT_KEYS names no file. audit-service signs its checkpoints with the first key in it and does"
                        + " not start without.",
                assertThrows(ConfigurationException.class, () -> LogKeys.of(Optional.empty(), LaunchMode.NORMAL))
                        .getMessage());
        Path absent = directory.resolve("keys");
        assertEquals(
                "The audit log's keys in " + absent + " cannot be used: it cannot be read.",
                assertThrows(
                                ConfigurationException.class,
                                () -> LogKeys.of(Optional.of(absent), LaunchMode.DEVELOPMENT))
                        .getMessage());
    }

    private static String refusal(String... lines) {
        return assertThrows(IllegalArgumentException.class, () -> LogKeys.parse(List.of(lines)))
                .getMessage();
    }
}

package dk.feltlaas.supplier.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    @TempDir
    Path folder;

    @Test
    void theFirstKeySignsAndTheNextIsPublishedAhead() throws Exception {
        SigningKeys keys = keys(key("now"), key("next"));

        assertEquals("now", keys.signingKeyId());
        assertEquals(
                List.of("now", "next"),
                published(keys).stream().map(k -> k.get("kid")).toList());
        assertTrue(keys.find("next").isPresent());
        assertTrue(keys.find("other").isEmpty());
    }

    @Test
    void privateParametersAreNeverPublished() throws Exception {
        SigningKeys keys = keys(key("now"));

        assertTrue(published(keys).stream().noneMatch(k -> k.containsKey("d")));
        assertTrue(published(keys).stream()
                .allMatch(k -> k.get("use").equals("sig") && k.get("alg").equals("ES256")));
    }

    @Test
    void inProductionTheServiceDoesNotStartWithoutKeys() {
        var refusal =
                assertThrows(ConfigurationException.class, () -> new SigningKeys(Optional.empty(), LaunchMode.NORMAL));

        assertTrue(refusal.getMessage().startsWith("FELTLAAS_SIGNING_KEYS names no file."));
    }

    @Test
    void inDevelopmentAKeyIsMade() {
        assertFalse(published(new SigningKeys(Optional.empty(), LaunchMode.DEVELOPMENT))
                .isEmpty());
    }

    @Test
    void aFileThatCannotBeUsedSaysWhy() throws Exception {
        assertRefused("holds no key", "{\"keys\":[]}");
        assertRefused("is no JWK Set", "not json");
        assertRefused("must have a kid", set(key(null)));
        assertRefused("private EC key", set(RsaJwkGenerator.generateJwk(2048)));
        assertRefused("private EC key", "{\"keys\":[" + key("public").toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
        assertRefused("curve P-256", set(EcJwkGenerator.generateJwk(EllipticCurves.P384)));
        assertThrows(
                ConfigurationException.class,
                () -> new SigningKeys(Optional.of(folder.resolve("nowhere.json")), LaunchMode.NORMAL));
    }

    private void assertRefused(String why, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), content);

        var refusal =
                assertThrows(ConfigurationException.class, () -> new SigningKeys(Optional.of(file), LaunchMode.NORMAL));

        assertTrue(refusal.getMessage().contains(why), refusal.getMessage());
    }

    private SigningKeys keys(PublicJsonWebKey... keys) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), set(keys));
        return new SigningKeys(Optional.of(file), LaunchMode.NORMAL);
    }

    private static PublicJsonWebKey key(String id) throws JoseException {
        PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(id);
        return key;
    }

    private static String set(PublicJsonWebKey... keys) {
        return "{\"keys\":["
                + String.join(
                        ",",
                        List.of(keys).stream()
                                .map(k -> k.toJson(OutputControlLevel.INCLUDE_PRIVATE))
                                .toList())
                + "]}";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> published(SigningKeys keys) {
        return (List<Map<String, Object>>) keys.publicKeySet().get("keys");
    }
}

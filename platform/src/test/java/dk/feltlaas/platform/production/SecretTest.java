package dk.feltlaas.platform.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "registry_owner", "REGISTRY_OWNER", "kun-paa-denne-maskine", "Administrator"})
    void whatEverybodyCouldGuessIsNoSecret(String secret) {
        assertTrue(Secret.isKnown(secret, "registry_owner"));
    }

    @Test
    void whatNobodyCouldGuessIsOne() {
        assertFalse(Secret.isKnown("9f-Kd2_xP0aQ77bz", "registry_owner"));
    }

    @Test
    void noSettingHoldsASecretOfItsOwn() throws IOException {
        List<String> literal = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(SecretTest::isShippedSettings).toList()) {
                Properties settings = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    settings.load(reader);
                }
                settings.stringPropertyNames().stream()
                        .filter(SecretTest::namesASecret)
                        .filter(name -> !settings.getProperty(name).matches("\\$\\{[A-Z_]+:?}"))
                        .forEach(name -> literal.add(file + ": " + name));
            }
        }
        assertEquals(List.of(), literal);
    }

    private static boolean isShippedSettings(Path file) {
        String path = file.toString();
        return path.contains("src/main/resources")
                && (path.endsWith("application.properties") || path.endsWith("microprofile-config.properties"));
    }

    private static boolean namesASecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("secret") || lower.endsWith("signing-keys");
    }
}

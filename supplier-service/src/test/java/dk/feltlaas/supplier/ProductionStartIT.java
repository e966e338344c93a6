package dk.feltlaas.supplier;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.testing.Infrastructure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The built service, started as production starts it. */
class ProductionStartIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path KEYS = Path.of("target/infrastructure/production-keys.json");
    private static final String STRONG = "9f-Kd2_xP0aQ77bz";
    private static final String WEAK = "hemmeligt";

    private Infrastructure infrastructure;

    @BeforeEach
    void open() {
        infrastructure = Infrastructure.start();
    }

    @AfterEach
    void close() {
        infrastructure.close();
    }

    @Test
    void itRefusesWhatIsFitForOnesOwnMachineOnlyAndNamesEverySetting() throws Exception {
        String output = refusal(Map.ofEntries(
                Map.entry("FELTLAAS_ISSUER", "http://localhost:8080"),
                Map.entry("FELTLAAS_AUDIENCE", ""),
                Map.entry("FELTLAAS_TRUST_KEY_SET", "http://localhost:1/keys"),
                Map.entry("FELTLAAS_REGISTRY_URL", "http://localhost:1"),
                Map.entry("FELTLAAS_GDPR_URL", "http://localhost:1"),
                Map.entry("FELTLAAS_BOOTSTRAP_PASSWORD", WEAK),
                Map.entry("FELTLAAS_OPENID_ENABLED", "true"),
                Map.entry("FELTLAAS_OPENID_CLIENT", "feltlaas"),
                Map.entry("FELTLAAS_OPENID_PROVIDER", "http://localhost:1/realms/kommune"),
                Map.entry("FELTLAAS_OPENID_SECRET", WEAK)));

        for (String setting : List.of(
                "FELTLAAS_DB_PASSWORD",
                "FELTLAAS_DB_OWNER_PASSWORD",
                "FELTLAAS_ISSUER",
                "FELTLAAS_AUDIENCE",
                "FELTLAAS_JWKS_URL",
                "FELTLAAS_REGISTRY_URL",
                "FELTLAAS_GDPR_URL",
                "FELTLAAS_BOOTSTRAP_PASSWORD",
                "FELTLAAS_OPENID_PROVIDER",
                "FELTLAAS_OPENID_SECRET",
                "FELTLAAS_OPENID_COOKIE_SECRET")) {
            assertTrue(output.contains(setting), () -> setting + " is not named in:\n" + output);
        }
        assertFalse(output.contains(WEAK), "A secret stands in the log");
    }

    @Test
    void itRefusesToSignWithAKeyThatWouldEndWithTheProcess() throws Exception {
        String output = refusal(Map.of("FELTLAAS_PRODUCTION", "false", "FELTLAAS_SIGNING_KEYS", ""));

        assertTrue(output.contains("FELTLAAS_SIGNING_KEYS names no file."), output);
    }

    /** First with the owner's password, which migrations need, then as where they run on their own. */
    @Test
    void itStartsWithEverythingInPlaceAndLogsNoSecret() throws Exception {
        renew("supplier_app");
        renew("supplier_owner");
        assertStarts(Map.of("FELTLAAS_DB_PASSWORD", STRONG, "FELTLAAS_DB_OWNER_PASSWORD", STRONG));
        assertStarts(Map.of(
                "FELTLAAS_DB_PASSWORD",
                STRONG,
                "FELTLAAS_DB_OWNER_USER",
                "",
                "FELTLAAS_DB_OWNER_PASSWORD",
                "",
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "false"));
    }

    private void assertStarts(Map<String, String> differences) throws IOException, InterruptedException {
        Process service = start(differences);
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = service.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.contains("Listening on")) {
                output.append(line).append('\n');
                line = lines.readLine();
            }
            assertTrue(line != null, () -> "It ended:\n" + output);
            assertFalse(output.toString().contains(STRONG), "A secret stands in the log");
        } finally {
            service.destroyForcibly().waitFor();
        }
    }

    /** A role may change its own password. */
    private void renew(String role) throws SQLException {
        try (var connection = DriverManager.getConnection(infrastructure.jdbcUrl("supplier"), role, role);
                var statement = connection.createStatement()) {
            statement.execute("alter role " + role + " password '" + STRONG + "'");
        }
    }

    private String refusal(Map<String, String> wrong) throws IOException, InterruptedException {
        Process service = start(wrong);
        try {
            String output = new String(service.getInputStream().readAllBytes());
            assertTrue(service.waitFor(60, TimeUnit.SECONDS));
            assertNotEquals(0, service.exitValue(), output);
            return output;
        } finally {
            service.destroyForcibly();
        }
    }

    private Process start(Map<String, String> differences) throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true);
        command.environment().putAll(settings());
        command.environment().putAll(differences);
        return command.start();
    }

    private Map<String, String> settings() throws IOException {
        Files.createDirectories(KEYS.getParent());
        try (var keys = getClass().getClassLoader().getResourceAsStream("feltlaas/test-signing-keys.json")) {
            Files.write(KEYS, keys.readAllBytes());
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_HTTP_PORT", "0");
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        settings.put("FELTLAAS_DB_URL", infrastructure.jdbcUrl("supplier"));
        settings.put("FELTLAAS_DB_USER", "supplier_app");
        settings.put("FELTLAAS_DB_PASSWORD", "supplier_app");
        settings.put("FELTLAAS_DB_OWNER_USER", "supplier_owner");
        settings.put("FELTLAAS_DB_OWNER_PASSWORD", "supplier_owner");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.bootstrapServers());
        settings.put("FELTLAAS_ISSUER", "https://feltlaas.example");
        settings.put("FELTLAAS_REGISTRY_URL", "https://localhost:1");
        settings.put("FELTLAAS_GDPR_URL", "https://localhost:1");
        settings.put("FELTLAAS_SIGNING_KEYS", KEYS.toAbsolutePath().toString());
        settings.put("FELTLAAS_BOOTSTRAP_EMAIL", "sekretariat@example.dk");
        settings.put("FELTLAAS_BOOTSTRAP_PASSWORD", STRONG);
        return settings;
    }
}

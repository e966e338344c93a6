package dk.feltlaas.supplier.openid;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Keycloak in a process of its own, with the people of {@code kommune-realm.json}, and the settings to use it with. */
public class ProviderProcess implements QuarkusTestResourceLifecycleManager {
    private static final Path UNPACKED = Path.of("target", "provider");
    private static final Path LOG = Path.of("target", "keycloak.log").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    @Override
    public Map<String, String> start() {
        int port = freePort();
        String realm = "http://localhost:" + port + "/realms/kommune";
        try {
            Path home = home();
            Path imported = Files.createDirectories(home.resolve("data/import")).resolve("kommune-realm.json");
            Files.copy(
                    Path.of("src/test/resources/openid/kommune-realm.json"),
                    imported,
                    StandardCopyOption.REPLACE_EXISTING);
            process = launch(home, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Keycloak, see " + LOG)
                .atMost(PATIENCE)
                .failFast("Keycloak ended, see " + LOG, () -> !process.isAlive())
                .until(() -> answers(realm));
        return Map.of(
                "FELTLAAS_OPENID_ENABLED", "true",
                "FELTLAAS_OPENID_PROVIDER", realm,
                "FELTLAAS_OPENID_CLIENT", "feltlaas",
                "FELTLAAS_OPENID_SECRET", "kun-til-denne-test-og-lang-nok-0001",
                "FELTLAAS_OPENID_COOKIE_SECRET", "kun-til-denne-test-og-lang-nok-0002",
                "feltlaas.openid.level-claim", "nsis");
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process launch(Path home, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh", "bin/kc.sh", "start-dev", "--db=dev-mem", "--http-port=" + port, "--import-realm");
        builder.directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put(
                        "JAVA_OPTS_APPEND",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED -XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        return builder.redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private boolean answers(String realm) throws InterruptedException {
        URI metadata = URI.create(realm + "/.well-known/openid-configuration");
        try {
            return http.send(HttpRequest.newBuilder(metadata).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.run.Run;
import dk.feltlaas.local.seed.Seed;
import dk.feltlaas.local.stack.DataDirectory;
import dk.feltlaas.local.stack.LocalAdministrator;
import dk.feltlaas.local.stack.LocalStack;
import dk.feltlaas.local.stack.Progress;
import dk.feltlaas.local.stack.StackPlan;
import dk.feltlaas.local.tls.Certificates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole stack with TLS: everything works as without, and whoever speaks plainly or trusts somebody else gets nowhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsIT {
    private static final Path DATA = Run.root().resolve("deploy/e2e/target/tls");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AI = "{\"general\": {\"containsAITechnology\": \"%s\"}}";
    private static final String AI_KEY = "ItSystemUsage.ContainsAITechnology";
    private static final String RISK =
            "{\"gdpr\": {\"riskAssessmentConducted\": \"Yes\", \"riskAssessmentResult\": \"High\"}}";
    private static final StackPlan PLAN = StackPlan.beside(Run.root(), DATA)
            .withTls()
            .withProperties("audit", Map.of("quarkus.tls.peers.reload-period", "1S"));

    private static LocalStack stack;
    private static Certificates ours;
    private static Certificates others;

    @BeforeAll
    static void start(@TempDir Path elsewhere) {
        others = Certificates.in(elsewhere);
        stack = LocalStack.start(PLAN, DataDirectory.open(DATA, true), Progress.SILENT);
        ours = Certificates.in(DATA);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    static List<String> listeners() {
        return Stream.concat(Stream.of(StackPlan.GATEWAY), StackPlan.SERVICES.stream())
                .toList();
    }

    /** By which every service has asked every other one it ever asks. */
    @Test
    void aGrantLocksAFieldItsSupplierWritesItAndTheLogTellsOfBoth() {
        Seed.of(stack).municipalities();
        LocalAdministrator secretariat = LocalAdministrator.DEFAULT;
        World world =
                new World(stack.transport().client(), stack.origin(), secretariat.email(), secretariat.password());
        Municipality municipality = world.municipality("Ballerup Kommune");
        Client admin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("NOTUS");
        UUID uuid = world.usage(admin, municipality);
        String usage = "/api/v2/it-system-usages/" + uuid;
        world.registration(admin, municipality);

        assertEverythingIsCounted(admin.post(
                        Grants.path(municipality) + "/preview", "{\"supplierUuid\": \"%s\"}".formatted(supplier.uuid()))
                .expect(200)
                .body());
        Grants.grant(admin, municipality, supplier);
        admin.patch(usage, AI.formatted("Yes")).expectLocked(supplier.name(), AI_KEY);
        supplier.api().patch(usage, AI.formatted("Yes")).expect(200);
        supplier.api().patch(usage, RISK).expect(200);

        Audit audit = Audit.of(world);
        audit.awaitOne("entity=" + uuid + "&decision=refused", refused -> {});
        await().atMost(PATIENCE).until(() -> audit.entries("entity=" + uuid + "&actor=" + supplier.account()).stream()
                .anyMatch(entry -> entry.at("/changes/0/key").asText().equals(AI_KEY)));
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void whoAsksPlainlyIsNotAnswered(String listener) {
        URI plain = URI.create(stack.plan().address(listener).toString().replace("https:", "http:"));
        assertThrows(IOException.class, () -> ask(HttpClient.newBuilder(), plain));
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void whoTrustsSomebodyElseDoesNotAsk(String listener) {
        URI address = stack.plan().address(listener);
        HttpClient.Builder misled = HttpClient.newBuilder().sslContext(others.trusting());
        assertThrows(SSLHandshakeException.class, () -> ask(HttpClient.newBuilder(), address));
        assertThrows(SSLHandshakeException.class, () -> ask(misled, address));
    }

    @Test
    void aBrowserIsNotMadeToDemandTlsOfThisWholeMachine() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                ask(stack.transport().client(), stack.origin().resolve("/.well-known/jwks.json"));
        assertEquals(
                "max-age=0",
                answer.headers().firstValue("Strict-Transport-Security").orElse(""));
    }

    @ParameterizedTest
    @FieldSource("dk.feltlaas.local.stack.StackPlan#SERVICES")
    void noRoleEntersItsDatabasePlainlyOrTrustingSomebodyElse(String service) throws SQLException {
        connect(service, "?sslmode=verify-full&sslrootcert=" + ours.authority()).close();
        SQLException plain = assertThrows(SQLException.class, () -> connect(service, "?sslmode=disable"));
        assertTrue(plain.getMessage().contains("no encryption"), plain.getMessage());
        SQLException misled = assertThrows(
                SQLException.class, () -> connect(service, "?sslmode=verify-full&sslrootcert=" + others.authority()));
        assertInstanceOf(SSLHandshakeException.class, misled.getCause());
    }

    @Test
    void noClientReachesKafkaPlainlyOrTrustingSomebodyElse() throws Exception {
        assertTrue(topics(ours.ofKafkaClients()).contains("feltlaas.grants"));
        assertAll(
                () -> assertInstanceOf(TimeoutException.class, failure(Map.of())),
                () -> assertInstanceOf(SslAuthenticationException.class, failure(others.ofKafkaClients())));
    }

    /** Last, because nobody else in the stack believes the new authority. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aNewCertificateIsTakenUpWhileTheServiceRuns() throws IOException, InterruptedException {
        URI audit = stack.plan().address("audit").resolve("/q/health/live");
        assertEquals(
                200,
                ask(HttpClient.newBuilder().sslContext(ours.trusting()), audit).statusCode());
        String before = Files.readString(ours.certificate());
        Files.delete(ours.certificate());
        Certificates renewed = Certificates.in(DATA);
        assertNotEquals(before, Files.readString(renewed.certificate()));

        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SSLHandshakeException.class)
                .until(() -> ask(HttpClient.newBuilder().sslContext(renewed.trusting()), audit)
                                .statusCode()
                        == 200);
    }

    /** Where a service could not be asked there would be no number. */
    private static void assertEverythingIsCounted(JsonNode preview) {
        assertTrue(preview.path("fields").size() > 0);
        preview.path("fields").forEach(field -> assertTrue(field.path("records").isNumber(), field::toString));
    }

    private static HttpResponse<String> ask(HttpClient.Builder client, URI address)
            throws IOException, InterruptedException {
        try (HttpClient asking = client.connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpRequest question = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return asking.send(question, BodyHandlers.ofString());
        }
    }

    private static Connection connect(String service, String parameters) throws SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s%s".formatted(stack.postgres().port(), service, parameters);
        return DriverManager.getConnection(url, service + "_app", service + "_app");
    }

    private static Throwable failure(Map<String, String> security) {
        return assertThrows(ExecutionException.class, () -> topics(security)).getCause();
    }

    private static Set<String> topics(Map<String, String> security) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put("bootstrap.servers", "127.0.0.1:" + stack.kafka().port());
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 4_000);
        // One try is enough to tell.
        settings.put("reconnect.backoff.ms", 60_000);
        settings.put("reconnect.backoff.max.ms", 60_000);
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get();
        }
    }
}

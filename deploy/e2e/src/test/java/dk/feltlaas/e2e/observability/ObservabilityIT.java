package dk.feltlaas.e2e.observability;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.e2e.Client;
import dk.feltlaas.e2e.Grants;
import dk.feltlaas.e2e.World;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ObservabilityIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UUID_OR_NUMBER = Pattern.compile("/[0-9a-f]{8}-[0-9a-f]{4}-|/\\d+(/|$)");
    private static final String AI = "{\"general\": {\"containsAITechnology\": \"%s\"}}";
    private static final Pattern LINK = Pattern.compile("docs/alerts\\.md#([\\w-]+)$");

    private static Zipkin zipkin;
    private static OtlpDoor door;
    private static ObservedStack stack;
    private static World world;

    @BeforeAll
    static void start() throws IOException {
        Path target = ObservedStack.ROOT.resolve("deploy/e2e/target");
        zipkin = Zipkin.start(target.resolve("collector/zipkin-server.jar"), target.resolve("zipkin.log"));
        door = OtlpDoor.open(zipkin);
        stack = ObservedStack.start(door.address());
        world = stack.world();
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(stack, door, zipkin)
                .filter(started -> started != null)
                .forEach(started -> {
                    try {
                        started.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void aGrantIsOneTraceFromTheRequestToTheLocksInBothServicesAndBack() {
        Municipality municipality = world.municipality("Billund Kommune");
        Supplier supplier = world.supplier("Karnov");
        String traceId = UUID.randomUUID().toString().replace("-", "");
        Client localAdmin = world.person(municipality, "local-admin");

        Grants.grant(
                localAdmin.with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId)), municipality, supplier);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<ZipkinSpan> spans = zipkin.trace(traceId);
            ZipkinSpan posted = only(
                    spans,
                    span -> span.service().equals("supplier-service")
                            && span.kind().equals("SERVER")
                            && span.name().startsWith("post "));
            ZipkinSpan published = only(
                    spans,
                    span -> span.is("supplier-service", "PRODUCER", "feltlaas.grants publish")
                            && isUnder(posted, span, spans));
            for (String service : List.of("registry-service", "gdpr-service")) {
                ZipkinSpan applied = only(spans, span -> span.is(service, "CONSUMER", "feltlaas.grants apply"));
                assertEquals(published.id(), applied.parent());
                ZipkinSpan acknowledged =
                        only(spans, span -> span.is(service, "PRODUCER", "feltlaas.lock-acks publish"));
                assertEquals(applied.id(), acknowledged.parent());
                only(
                        spans,
                        span -> span.is("supplier-service", "CONSUMER", "feltlaas.lock-acks apply")
                                && acknowledged.id().equals(span.parent()));
            }
        });
    }

    @Test
    void everyLineIsAnObjectAndEveryRequestALineWithItsTrace() throws IOException {
        Municipality municipality = world.municipality("Varde Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        String path = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        String traceId = UUID.randomUUID().toString().replace("-", "");

        localAdmin
                .with("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(traceId))
                .get(path)
                .expect(200);

        JsonNode line = await().until(() -> answered(traceId, path), Optional::isPresent)
                .orElseThrow();
        assertEquals("GET", line.at("/mdc/method").asText());
        assertEquals("200", line.at("/mdc/status").asText());
        assertEquals("INFO", line.path("level").asText());
    }

    @Test
    void nothingLoggedIsASecretAPersonOrTheValueOfAField() {
        Municipality municipality = world.municipality("Vejen Kommune");
        String mark = "kanariefugl" + UUID.randomUUID().toString().replace("-", "");
        String email = mark + "@vejen.example";
        String password = "Langt kodeord " + mark;
        String body = "{\"kind\": \"person\", \"email\": \"%s\", \"name\": \"Navn %s\", \"password\": \"%s\"}";
        world.secretariat()
                .post("/api/v2/accounts", body.formatted(email, mark, password))
                .expect(201);
        world.secretariat()
                .post("/api/v2/accounts", body.formatted(email, mark, password))
                .expect(409);
        String wrong = "{\"email\": \"%s\", \"password\": \"%s\"}";
        world.anonymous()
                .post("/api/authorize/GetToken", wrong.formatted(email, "forkert " + mark))
                .expect(401);
        Client localAdmin = world.person(municipality, "local-admin");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        String notes = "{\"general\": {\"notes\": \"%s\", \"localCallName\": 7}}";
        localAdmin.patch(usage, notes.formatted(mark)).expect(400);
        localAdmin
                .patch(usage, "{\"general\": {\"notes\": \"%s\"}}".formatted(mark))
                .expect(200);
        localAdmin.get("/api/v2/it-systems?nameContent=" + mark).expect(200);
        localAdmin.patch(usage, "{\"general\": {\"notes\": \"" + mark + "\"").expect(400);

        await().until(() -> stack.log("supplier").anyMatch(line -> line.contains("A request was answered")));
        String logged = stack.everythingLogged();
        assertAll(
                Stream.of(mark, "Bearer ", "eyJ", "secretariat@", "PRIVATE KEY").map(forbidden -> (Executable)
                        () -> assertFalse(logged.contains(forbidden), () -> "logged: " + lineWith(logged, forbidden))));
    }

    @Test
    void routesAreMeasuredAsTemplates() {
        Municipality municipality = world.municipality("Haderslev Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        localAdmin
                .get("/api/v2/it-system-usages/" + world.usage(localAdmin, municipality))
                .expect(200);
        localAdmin.get("/api/v2/it-system-usages/" + UUID.randomUUID()).expect(404);
        localAdmin.get("/api/v2/it-systems/" + UUID.randomUUID() + "/nothing").expect(404);

        var routes = stack.scrape().values("http_server_requests_seconds_count", "uri");

        assertTrue(
                routes.contains("/api/v2/it-system-usages/{systemUsageUuid}")
                        || routes.stream().anyMatch(route -> route.startsWith("/api/v2/it-system-usages/{")),
                routes::toString);
        routes.forEach(route -> assertFalse(UUID_OR_NUMBER.matcher(route).find(), route));
    }

    @Test
    void everyQueryOfADashboardOrAlertAsksForWhatTheStackExposes() {
        exerciseEverythingThatIsCounted();
        Map<String, String> queries = new MonitoringFiles(ObservedStack.ROOT).queries();
        assertTrue(queries.size() > 30, () -> "only " + queries.keySet());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Scrape scrape = stack.scrape();
            List<String> wrong = new ArrayList<>();
            queries.forEach((where, text) -> QueryCheck.complaints(PromQuery.read(text), scrape)
                    .forEach(complaint -> wrong.add(where + ": " + complaint)));
            assertEquals(List.of(), wrong);
        });
    }

    @Test
    void everyAlertHasItsSectionInTheRunbook() throws IOException {
        String runbook = Files.readString(ObservedStack.ROOT.resolve("docs/alerts.md"));
        new MonitoringFiles(ObservedStack.ROOT).alerts().forEach((name, alert) -> {
            var link = LINK.matcher(alert.at("/annotations/runbook").asText());
            assertTrue(link.find(), () -> name + " links to no section of the runbook");
            String section = Stream.of(runbook.split("\n## "))
                    .filter(part -> part.startsWith(name + "\n"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No section for " + name));
            assertEquals(name.toLowerCase(Locale.ROOT), link.group(1));
            for (String part : List.of("**Means.**", "**Look at.**", "**Do.**")) {
                assertTrue(section.contains(part), () -> name + " lacks " + part);
            }
        });
    }

    private static void exerciseEverythingThatIsCounted() {
        Municipality municipality = world.municipality("Tønder Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Client reader = world.person(municipality, "reader");
        Supplier supplier = world.supplier("Nets");
        String usage = "/api/v2/it-system-usages/" + world.usage(localAdmin, municipality);
        localAdmin.patch(usage, AI.formatted("No")).expect(200);
        Grants.grant(localAdmin, municipality, supplier);
        localAdmin.patch(usage, AI.formatted("Yes")).expect(403);
        reader.patch(usage, "{\"general\": {\"notes\": \"Må ikke\"}}").expect(403);
        supplier.api().patch(usage, AI.formatted("Yes")).expect(200);
        world.secretariat()
                .with("Feltlaas-Override-Reason", "Retskendelse 18/2026")
                .patch(usage, AI.formatted("Undecided"))
                .expect(200);
        world.anonymous().get(usage).expect(401);
        world.anonymous().withToken("not.a.token").get(usage).expect(401);
        world.anonymous()
                .post("/api/authorize/GetToken", "{\"email\": \"nobody@example.dk\", \"password\": \"wrong\"}")
                .expect(401);
        assertNotNull(supplier.uuid());
    }

    private static Optional<JsonNode> answered(String traceId, String path) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : stack.log("registry").toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines.stream()
                .filter(line -> line.at("/mdc/traceId").asText().equals(traceId))
                .filter(line -> line.at("/mdc/path").asText().equals(path))
                .findFirst();
    }

    private static ZipkinSpan only(List<ZipkinSpan> spans, Predicate<ZipkinSpan> wanted) {
        List<ZipkinSpan> found = spans.stream().filter(wanted).toList();
        assertEquals(1, found.size(), () -> found + " of " + spans);
        return found.getFirst();
    }

    private static boolean isUnder(ZipkinSpan ancestor, ZipkinSpan span, List<ZipkinSpan> spans) {
        return ancestor.id().equals(span.parent())
                || spans.stream().anyMatch(next -> next.id().equals(span.parent()) && isUnder(ancestor, next, spans));
    }

    private static String lineWith(String logged, String text) {
        return logged.lines().filter(line -> line.contains(text)).findFirst().orElse("");
    }
}

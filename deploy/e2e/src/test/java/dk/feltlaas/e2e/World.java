package dk.feltlaas.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The people, suppliers and records of a story, made through the public API as the secretariat would make them. */
public final class World {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpClient http;
    private final URI origin;
    private final Client secretariat;

    public World(URI origin, String adminEmail, String adminPassword) {
        this(HttpClient.newBuilder(), origin, adminEmail, adminPassword);
    }

    /** @param trusting whose clients believe the origin's certificate */
    World(HttpClient.Builder trusting, URI origin, String adminEmail, String adminPassword) {
        this.http = trusting.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.origin = origin;
        this.secretariat = signIn(adminEmail, adminPassword);
    }

    /** A municipality of the seed data, by its name. */
    public record Municipality(UUID uuid, String name) {}

    /** A supplier's organisation, and its API account as a caller. */
    public record Supplier(UUID uuid, String name, UUID account, Client api) {}

    public Client secretariat() {
        return secretariat;
    }

    public Client anonymous() {
        return new Client(http, origin);
    }

    public Municipality municipality(String name) {
        JsonNode found = secretariat
                .get("/api/v2/organizations?nameContent=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200)
                .body();
        for (JsonNode organization : found) {
            if (organization.path("name").asText().equals(name)) {
                return new Municipality(uuid(organization), name);
            }
        }
        throw new AssertionError("No municipality is named " + name);
    }

    /** A person with that role in the municipality, signed in. */
    public Client person(Municipality municipality, String role) {
        String email = role + NUMBER.incrementAndGet() + "@" + municipality.uuid() + ".example";
        String password = "Langt kodeord " + UUID.randomUUID();
        secretariat
                .post("/api/v2/accounts", """
                        {"kind": "person", "email": "%s", "name": "%s", "password": "%s",
                         "memberships": [{"organizationUuid": "%s", "roles": ["%s"]}]}""".formatted(email, role, password, municipality.uuid(), role))
                .expect(201);
        return signIn(email, password);
    }

    public Client auditor() {
        String email = "auditor" + NUMBER.incrementAndGet() + "@revision.example";
        String password = "Langt kodeord " + UUID.randomUUID();
        secretariat.post("/api/v2/accounts", """
                        {"kind": "person", "email": "%s", "name": "auditor", "password": "%s",
                         "globalRoles": ["auditor"]}""".formatted(email, password)).expect(201);
        return signIn(email, password);
    }

    public Supplier supplier(String vendor) {
        String name = vendor + " " + NUMBER.incrementAndGet();
        UUID organization = uuid(secretariat
                .post(
                        "/api/v2/internal/organizations/create",
                        "{\"name\": \"%s\", \"type\": \"Company\", \"isSupplier\": true}".formatted(name))
                .expect(201)
                .body());
        JsonNode account = secretariat
                .post(
                        "/api/v2/accounts",
                        "{\"kind\": \"api\", \"name\": \"%s API\", \"organizationUuid\": \"%s\"}"
                                .formatted(name, organization))
                .expect(201)
                .body();
        String clientId = account.path("clientId").asText();
        return new Supplier(
                organization,
                name,
                UUID.fromString(clientId),
                signIn(clientId, account.path("clientSecret").asText()));
    }

    /** A system of the catalogue, made for this story. */
    UUID system(String name) {
        return uuid(secretariat
                .post("/api/v2/it-systems", "{\"name\": \"%s %s\"}".formatted(name, NUMBER.incrementAndGet()))
                .expect(201)
                .body());
    }

    public UUID usage(Client localAdmin, Municipality municipality) {
        return uuid(localAdmin
                .post(
                        "/api/v2/it-system-usages",
                        "{\"systemUuid\": \"%s\", \"organizationUuid\": \"%s\"}"
                                .formatted(system("KMD Nexus"), municipality.uuid()))
                .expect(201)
                .body());
    }

    public UUID registration(Client localAdmin, Municipality municipality) {
        return uuid(localAdmin
                .post(
                        "/api/v2/data-processing-registrations",
                        "{\"organizationUuid\": \"%s\", \"name\": \"Omsorg %s\"}"
                                .formatted(municipality.uuid(), NUMBER.incrementAndGet()))
                .expect(201)
                .body());
    }

    public Client signIn(String email, String password) {
        Answer answer = new Client(http, origin)
                .post("/api/authorize/GetToken", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
                .expect(200);
        return new Client(http, origin).withToken(answer.text("/response/token"));
    }

    public static UUID uuid(JsonNode body) {
        return UUID.fromString(body.path("uuid").asText());
    }
}

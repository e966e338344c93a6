package dk.feltlaas.supplier;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.INTERNAL;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.EventSchemas;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every kind of write leaves its entry, and so does every kind of refusal. */
@QuarkusTest
@SupplierStack
class AuditIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";
    private static final String ACCOUNTS = "/api/v2/accounts";

    private final String name = "secretariat-%s@example.dk".formatted(UUID.randomUUID());
    private final Api secretariat =
            Api.as(Tokens.account(name).globalRole("global-admin").token());

    @Test
    void everyWriteLeavesAnEntry() {
        UUID municipality = secretariat.municipality();
        UUID supplier = secretariat.supplier();
        UUID other = secretariat.supplier();
        changeAccounts(supplier, municipality);
        secretariat.grant(municipality, supplier, AI);
        secretariat.post(
                GRANTS + "/switch", Map.of("fromSupplierUuid", supplier, "toSupplierUuid", other), municipality);
        secretariat.put(
                INTERNAL + "/{m}/suppliers/fields",
                Map.of("configurations", List.of(Map.of("fieldKey", AI, "controlState", "Shared"))),
                municipality);
        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("disabled", true), other);
        secretariat.patch(INTERNAL + "/{o}/patch", Map.of("disabled", false), other);
        secretariat.delete(INTERNAL + "/{m}/suppliers/{s}", municipality, other);

        assertEntries(Set.of(
                "Organization organization.created accepted",
                "Organization organization.changed accepted",
                "Account account.created accepted",
                "ApiSecret account.created accepted",
                "ApiSecret account.secret-added accepted",
                "ApiSecret account.secret-withdrawn accepted",
                "Membership account.memberships-changed accepted",
                "Account account.disabled accepted",
                "Account account.enabled accepted",
                "Grant grant.activated accepted",
                "Grant grant.switched accepted",
                "FieldControlState control-states.changed accepted",
                "Grant grant.suspended accepted",
                "Grant grant.resumed accepted",
                "Grant grant.revoked accepted"));
    }

    private void changeAccounts(UUID supplier, UUID municipality) {
        String account = secretariat
                .post(ACCOUNTS, Map.of("kind", "api", "name", "Synk", "organizationUuid", supplier))
                .then()
                .extract()
                .path("uuid");
        String secret = secretariat
                .post(ACCOUNTS + "/{a}/secrets", "{}", account)
                .then()
                .extract()
                .path("uuid");
        secretariat.delete(ACCOUNTS + "/{a}/secrets/{s}", account, secret);
        secretariat.put(
                ACCOUNTS + "/{a}/memberships",
                List.of(Map.of("organizationUuid", municipality, "roles", List.of("reader"))),
                account);
        secretariat.post(ACCOUNTS + "/{a}/disable", "{}", account);
        secretariat.post(ACCOUNTS + "/{a}/enable", "{}", account);
    }

    @Test
    void everyRefusalLeavesAnEntry() {
        UUID municipality = secretariat.municipality();
        Api reader = Api.as(Tokens.account(name).member(municipality, "reader").token());

        reader.post(INTERNAL + "/create", Map.of("name", "X", "type", "Company"));
        reader.patch(INTERNAL + "/{o}/patch", Map.of("name", "X"), municipality);
        reader.post(ACCOUNTS, Map.of("kind", "api", "name", "X", "organizationUuid", municipality));
        reader.post(GRANTS, Map.of("supplierUuid", UUID.randomUUID()), municipality);
        reader.put(INTERNAL + "/{m}/suppliers/fields", Map.of("configurations", List.of()), municipality);

        assertEntries(Set.of(
                "Organization write refused",
                "Account write refused",
                "Grant write refused",
                "FieldControlState write refused"));
    }

    /** Waits until entries of this test's actor tell all of it; each is held against its schema. */
    private void assertEntries(Set<String> wanted) {
        KafkaTopics topics = KafkaTopics.ofThisTest();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Set<String> found = topics.events(Topic.AUDIT).stream()
                    .filter(event -> name.equals(entry(event).actor().name()))
                    .peek(event -> EventSchemas.assertValid(event.toJson()))
                    .map(event -> told(entry(event)))
                    .collect(Collectors.toSet());
            Set<String> missing = new HashSet<>(wanted);
            missing.removeAll(found);
            assertTrue(missing.isEmpty(), () -> "missing " + missing + " in " + found);
        });
    }

    private static String told(AuditEntry entry) {
        return entry.entity().type() + " " + entry.action() + " " + entry.decision();
    }

    private static AuditEntry entry(CloudEvent event) {
        return event.data(AuditEntry.class);
    }
}

package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class AuditStoryIT {
    private final World world;

    AuditStoryIT(World world) {
        this.world = world;
    }

    @Test
    void theLogTellsEntryByEntryWhatWasDoneToAUsage() {
        Municipality municipality = world.municipality("Thisted Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Salto");
        UUID uuid = world.usage(localAdmin, municipality);
        String usage = "/api/v2/it-system-usages/" + uuid;

        localAdmin.patch(usage, ai("No")).expect(200);
        UUID grant = Grants.grant(localAdmin, municipality, supplier);
        localAdmin.patch(usage, ai("Yes")).expect(403);
        supplier.api().patch(usage, ai("Yes")).expect(200);
        supplier.api().patch(usage, ai("Yes")).expect(200);
        Grants.revoke(localAdmin, municipality, grant, "Prøveperiode slut");
        supplier.api().patch(usage, ai("No")).expect(403);
        localAdmin.patch(usage, ai("Undecided")).expect(200);
        localAdmin.delete(usage).expect(204);

        List<JsonNode> entries = Audit.of(world).awaitCount("entity=" + uuid, 7);
        assertEquals(
                List.of(
                        "create accepted epoch 0: systemUuid ...",
                        "update accepted epoch 0: general.containsAITechnology null -> No",
                        "write refused field-locked epoch 1: general.containsAITechnology No -> Yes",
                        "update accepted epoch 1: general.containsAITechnology No -> Yes",
                        "write refused not-permitted epoch 2: nothing",
                        "update accepted epoch 2: general.containsAITechnology Yes -> Undecided",
                        "delete accepted epoch 2: general.containsAITechnology Undecided -> null"),
                entries.stream().map(AuditStoryIT::sentence).toList());
        assertEquals(
                supplier.account().toString(),
                entries.get(3).at("/actor/account").asText(),
                "the supplier's account wrote it");
        assertEquals(supplier.uuid().toString(), entries.get(3).path("supplier").asText());
    }

    @Test
    void theGrantsOfAMunicipalityStandInTheLogWithEpochAndReason() {
        Municipality municipality = world.municipality("Lemvig Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Supplier supplier = world.supplier("Strålfors");
        UUID grant = Grants.grant(localAdmin, municipality, supplier);
        Grants.revoke(localAdmin, municipality, grant, "Skiftet værktøj");
        Grants.grant(localAdmin, municipality, supplier);

        List<JsonNode> entries = Audit.of(world).awaitCount("entity=" + grant, 3);

        assertEquals(
                List.of("grant.activated 1", "grant.revoked 2", "grant.activated 3"),
                entries.stream()
                        .map(e -> e.path("action").asText() + " "
                                + e.path("epoch").asLong())
                        .toList());
        assertEquals("Skiftet værktøj", entries.get(1).path("remark").asText());
        assertTrue(entries.stream().allMatch(e -> e.path("municipality")
                .asText()
                .equals(municipality.uuid().toString())));
    }

    @Test
    void aMunicipalAuditorSeesItsMunicipalityAndASupplierItsOwnDeeds() {
        Municipality municipality = world.municipality("Skive Kommune");
        Municipality neighbour = world.municipality("Struer Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Client municipalAuditor = world.person(municipality, "municipal-auditor");
        Supplier supplier = world.supplier("Niras");
        UUID usage = world.usage(localAdmin, municipality);
        Grants.grant(localAdmin, municipality, supplier);
        supplier.api().patch("/api/v2/it-system-usages/" + usage, ai("Yes")).expect(200);
        Audit.of(world).awaitCount("entity=" + usage, 2);

        municipalAuditor
                .get("/api/v2/audit/entries?municipality=" + neighbour.uuid())
                .expect(403);
        JsonNode own = municipalAuditor.get("/api/v2/audit/entries").expect(200).body();
        JsonNode deeds = supplier.api().get("/api/v2/audit/entries").expect(200).body();

        own.path("items")
                .forEach(e -> assertEquals(
                        municipality.uuid().toString(), e.path("municipality").asText()));
        assertTrue(own.path("items").size() >= 2);
        assertEquals(
                List.of("sign-in", "update"),
                deeds.path("items")
                        .valueStream()
                        .map(deed -> deed.path("action").asText())
                        .sorted()
                        .toList(),
                () -> "the supplier's sign-in and its one write: " + deeds);
        localAdmin.get("/api/v2/audit/entries").expect(403);
    }

    private static String ai(String value) {
        return "{\"general\": {\"containsAITechnology\": \"%s\"}}".formatted(value);
    }

    private static String sentence(JsonNode entry) {
        String what =
                entry.path("action").asText() + " " + entry.path("decision").asText();
        String reason =
                entry.path("reason").isNull() ? "" : " " + entry.path("reason").asText();
        return what + reason + " epoch " + entry.path("epoch").asText() + ": " + change(entry);
    }

    private static String change(JsonNode entry) {
        for (JsonNode change : entry.path("changes")) {
            if (change.path("field").asText().equals("general.containsAITechnology")) {
                return "general.containsAITechnology " + change.path("before").asText() + " -> "
                        + change.path("after").asText();
            }
        }
        return entry.at("/changes/0/field").asText().isEmpty() ? "nothing" : "systemUuid ...";
    }
}

package dk.feltlaas.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.World.Municipality;
import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.local.stack.LocalStack;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class SupplierUseIT {
    private static final String USAGES = "/api/v2/it-system-usages";
    private static final String REGISTRATIONS = "/api/v2/data-processing-registrations";

    private final World world;
    private final LocalStack stack;

    SupplierUseIT(World world, LocalStack stack) {
        this.world = world;
        this.stack = stack;
    }

    @Test
    void aMunicipalitySeesHowMuchItsSupplierReadsAndWritesAlsoWhenTheServicesWereStoppedMeanwhile() {
        Municipality municipality = world.municipality("Morsø Kommune");
        Client localAdmin = world.person(municipality, "local-admin");
        Client auditor = world.person(municipality, "municipal-auditor");
        Supplier supplier = world.supplier("Monday");
        UUID usage = world.usage(localAdmin, municipality);
        UUID other = world.usage(localAdmin, municipality);
        UUID registration = world.registration(localAdmin, municipality);
        Grants.grant(localAdmin, municipality, supplier);
        String first = system(localAdmin, usage);
        String second = system(localAdmin, other);

        assertEquals(2, supplier.api().get(USAGES).expect(200).body().size());
        supplier.api().get(USAGES + "/" + usage).expect(200);
        supplier.api().get(REGISTRATIONS + "/" + registration).expect(200);
        supplier.api().patch(USAGES + "/" + usage, ai("Yes")).expect(200);
        supplier.api()
                .patch(USAGES + "/" + usage, "{\"gdpr\": {\"riskAssessmentConducted\": \"Yes\"}}")
                .expect(200);
        supplier.api()
                .patch(USAGES + "/" + usage, "{\"general\": {\"notes\": \"Ikke mit felt\"}}")
                .expect(403);
        localAdmin.get(USAGES + "/" + usage).expect(200);
        for (String service : List.of("registry", "gdpr")) {
            stack.service(service).stop();
            stack.service(service).start();
        }

        var expected = Map.of(
                first,
                "2 reads, 2 writes, 1 refused",
                second,
                "1 reads, 0 writes, 0 refused",
                "none",
                "1 reads, 0 writes, 0 refused");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(new TreeMap<>(expected), overview(auditor, municipality, supplier)));
    }

    private static Map<String, String> overview(Client auditor, Municipality municipality, Supplier supplier) {
        YearMonth month = YearMonth.now(ZoneOffset.UTC);
        JsonNode lines = auditor.get("/api/v2/audit/reports/usage-overview?municipality=%s&supplier=%s&from=%s&to=%s"
                        .formatted(
                                municipality.uuid(),
                                supplier.uuid(),
                                month.atDay(1),
                                month.plusMonths(1).atDay(1)))
                .expect(200)
                .body()
                .path("items");
        Map<String, String> bySystem = new TreeMap<>();
        for (JsonNode line : lines) {
            bySystem.put(
                    line.path("system").isNull() ? "none" : line.path("system").asText(),
                    "%s reads, %s writes, %s refused"
                            .formatted(
                                    line.path("reads").asText(),
                                    line.path("writes").asText(),
                                    line.path("refused").asText()));
        }
        return bySystem;
    }

    private static String system(Client localAdmin, UUID usage) {
        return localAdmin.get(USAGES + "/" + usage).expect(200).text("/systemContext/uuid");
    }

    private static String ai(String value) {
        return "{\"general\": {\"containsAITechnology\": \"%s\"}}".formatted(value);
    }
}

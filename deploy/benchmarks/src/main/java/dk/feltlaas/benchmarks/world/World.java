package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.stack.Database;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.api.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The register the benchmarks read and write: every municipality of Denmark, or ten times as many, each with 500 usages.
 * Made once for a stack.
 */
public final class World {
    public static final int SYSTEMS = 500;

    private static final String NOTE =
            "Systemet bruges af sagsbehandlerne i fire afdelinger. Aftalen genforhandles i foråret. ".repeat(3);

    private final WholeStack stack;
    private final UUID model;
    private final int municipalities;

    private World(WholeStack stack, UUID model, int municipalities) {
        this.stack = stack;
        this.model = model;
        this.municipalities = municipalities;
    }

    public static World with(WholeStack stack, int municipalities) throws SQLException {
        Api localAdmin = stack.localAdmin();
        UUID model = model(localAdmin, stack.municipality());
        grant(localAdmin, stack);
        Copies copies = new Copies(stack.database("registry"), "public", model);
        copies.systems(SYSTEMS);
        copies.municipalities(municipalities, SYSTEMS);
        return new World(stack, model, municipalities);
    }

    public WholeStack stack() {
        return stack;
    }

    /** The usage all others are copies of; in a municipality known to every service. */
    public UUID model() {
        return model;
    }

    public int municipalities() {
        return municipalities;
    }

    /** A usage with as much in it as a municipality that keeps its register well has. */
    private static UUID model(Api localAdmin, UUID municipality) {
        UUID usage = UUID.fromString(localAdmin
                .get("/api/v2/it-system-usages?pageSize=1&organizationUuid=" + municipality)
                .expect(200)
                .path(0)
                .path("uuid")
                .asText());
        Map<String, Object> general = Map.of(
                "localCallName", "Fagsystemet",
                "localSystemId", "FS-4711",
                "notes", NOTE,
                "systemVersion", "2026.3",
                "numberOfExpectedUsers", Map.of("lowerBound", 10, "upperBound", 49),
                "containsAITechnology", "Undecided",
                "webAccessibilityCompliance", "Yes",
                "webAccessibilityNotes", NOTE,
                "purpose", "Sagsbehandling",
                "hostedAt", "OnPremise");
        Map<String, Object> archiving = Map.of("archiveDuty", "K", "notes", NOTE, "frequencyInMonths", 12);
        Map<String, Object> gdpr = Map.of(
                "purpose",
                "Behandling af sager om borgere",
                "riskAssessmentConducted",
                "Yes",
                "riskAssessmentResult",
                "Medium",
                "riskAssessmentNotes",
                NOTE,
                "dpiaConducted",
                "Yes");
        localAdmin
                .patch(path(usage), Map.of("general", general, "archiving", archiving, "gdpr", gdpr))
                .expect(200);
        return usage;
    }

    private static void grant(Api localAdmin, WholeStack stack) {
        localAdmin
                .post(
                        "/api/v2/organizations/" + stack.municipality() + "/grants",
                        Map.of("supplierUuid", stack.supplier()))
                .expect(201);
        Database registry = stack.database("registry");
        Patience.until(Duration.ofMillis(20), () -> isLocked(registry, stack.municipality()));
    }

    private static boolean isLocked(Database registry, UUID municipality) {
        try {
            return registry.number(
                            "select count(*) from lock_state where cardinality(suppliers) > 0 and municipality = '"
                                    + municipality + "'")
                    == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(UUID usage) {
        return "/api/v2/it-system-usages/" + usage;
    }
}

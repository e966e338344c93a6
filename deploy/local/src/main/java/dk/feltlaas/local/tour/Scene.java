package dk.feltlaas.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.seed.Cast;
import dk.feltlaas.local.seed.Seeded;
import java.util.UUID;

/** Who and what the tour is about: people and programs signed in, and the records they write. */
record Scene(
        Api localAdmin,
        Api supplier,
        Api auditor,
        UUID municipality,
        UUID supplierUuid,
        String usage,
        String foreignUsage,
        String registration,
        String criticalityLevel,
        String criticalityName) {
    static final String SYSTEM = "KMD Nexus";

    static Scene of(Api visitor, Seeded seeded) {
        var localAdmin = visitor.signIn(Cast.LOCAL_ADMIN.email(), Cast.PASSWORD);
        var elsewhere = visitor.signIn(Cast.ODENSE_LOCAL_ADMIN.email(), Cast.PASSWORD);
        var credentials = seeded.suppliers().get(Cast.SECURE_ISMS);
        var municipality = seeded.organization().apply(Cast.AABENRAA);
        var level = localAdmin
                .get("/api/v2/it-system-usage-criticality-level-types?organizationUuid=" + municipality)
                .expect(200)
                .path(0);
        return new Scene(
                localAdmin,
                visitor.signIn(credentials.clientId(), credentials.clientSecret()),
                visitor.signIn(Cast.AUDITOR.email(), Cast.PASSWORD),
                municipality,
                seeded.organization().apply(Cast.SECURE_ISMS),
                usageIn(localAdmin, municipality),
                usageIn(elsewhere, seeded.organization().apply(Cast.ODENSE)),
                "/api/v2/data-processing-registrations/" + registrationIn(localAdmin, municipality),
                level.path("uuid").asText(),
                level.path("name").asText());
    }

    GrantDesk desk() {
        return new GrantDesk(localAdmin, municipality, supplierUuid);
    }

    private static String usageIn(Api caller, UUID municipality) {
        var path = "/api/v2/it-system-usages?organizationUuid=%s&systemNameContent=%s"
                .formatted(municipality, Api.encode(SYSTEM));
        return "/api/v2/it-system-usages/" + only(caller.get(path).expect(200));
    }

    private static String registrationIn(Api caller, UUID municipality) {
        var path = "/api/v2/data-processing-registrations?organizationUuid=%s&nameContains=%s"
                .formatted(municipality, Api.encode(SYSTEM));
        return only(caller.get(path).expect(200));
    }

    private static String only(JsonNode list) {
        if (list.size() != 1) {
            throw new IllegalStateException("The tour needs one record about " + SYSTEM + ", not " + list.size() + ".");
        }
        return list.path(0).path("uuid").asText();
    }
}

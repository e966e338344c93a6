package dk.feltlaas.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.e2e.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an auditor reads of one round. */
final class AuditLog {
    private final Client auditor;

    AuditLog(Client auditor) {
        this.auditor = auditor;
    }

    /** All entries about a municipality, in the order of the log. */
    List<JsonNode> entries(UUID municipality) {
        List<JsonNode> entries = new ArrayList<>();
        String page = "/api/v2/audit/entries?order=asc&limit=250&municipality=" + municipality;
        while (page != null) {
            JsonNode body = auditor.get(page).expect(200).body();
            body.path("items").forEach(entries::add);
            page = body.path("next").isTextual() ? pathOf(body.path("next").asText()) : null;
        }
        return entries;
    }

    /** Every number that is missing or borne twice, by source. */
    List<String> incomplete() {
        List<String> incomplete = new ArrayList<>();
        for (JsonNode source :
                auditor.get("/api/v2/audit/completeness").expect(200).body().path("sources")) {
            if (!source.path("missing").isEmpty() || !source.path("repeated").isEmpty()) {
                incomplete.add(source.toString());
            }
        }
        return incomplete;
    }

    private static String pathOf(String address) {
        return address.startsWith("http") ? address.substring(address.indexOf("/api/")) : address;
    }
}

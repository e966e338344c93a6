package dk.feltlaas.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Answer;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.api.Patience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** IT systems by name, created when absent. */
final class Catalogue {
    private final Api secretariat;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    Catalogue(Api secretariat) {
        this.secretariat = secretariat;
        secretariat.all("/api/v2/it-systems?orderByProperty=CreationOrder").forEach(this::know);
    }

    UUID named(String name) {
        return known.get(name);
    }

    int count() {
        return known.size();
    }

    void systems(List<SourceData.ItSystem> systems) {
        var missing = systems.stream()
                .filter(system -> !known.containsKey(system.name()))
                .toList();
        if (!missing.isEmpty()) {
            // The first one waits until registry-service knows the secretariat's account.
            Patience.until(201, () -> create(missing.getFirst()));
            Batch.each(
                    missing.subList(1, missing.size()), system -> create(system).expect(201));
            secretariat.all("/api/v2/it-systems?orderByProperty=CreationOrder").forEach(this::know);
        }
    }

    private Answer create(SourceData.ItSystem system) {
        var request = new LinkedHashMap<String, Object>();
        request.put("name", system.name());
        request.put("vendor", system.vendor().isEmpty() ? null : system.vendor());
        return secretariat.post("/api/v2/it-systems", request);
    }

    private void know(JsonNode system) {
        known.put(
                system.path("name").asText(),
                UUID.fromString(system.path("uuid").asText()));
    }
}

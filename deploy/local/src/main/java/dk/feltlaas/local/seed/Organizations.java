package dk.feltlaas.local.seed;

import dk.feltlaas.local.api.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Organisations by name, created when absent. */
final class Organizations {
    private final Api secretariat;
    private final Map<String, UUID> known = new ConcurrentHashMap<>();

    Organizations(Api secretariat) {
        this.secretariat = secretariat;
        secretariat
                .all("/api/v2/organizations?orderByProperty=CreationOrder")
                .forEach(one -> known.put(
                        one.path("name").asText(),
                        UUID.fromString(one.path("uuid").asText())));
    }

    UUID named(String name) {
        return known.get(name);
    }

    int count() {
        return known.size();
    }

    void municipalities(List<SourceData.Municipality> municipalities) {
        Batch.each(
                municipalities,
                one -> create(one.name(), Map.of("name", one.name(), "type", "Municipality", "cvr", one.cvr())));
    }

    void companies(List<String> names, boolean suppliers) {
        Batch.each(names, name -> create(name, Map.of("name", name, "type", "Company", "isSupplier", suppliers)));
    }

    private void create(String name, Map<String, Object> request) {
        known.computeIfAbsent(name, absent -> {
            var answer = secretariat.post("/api/v2/internal/organizations/create", request);
            answer.expect(201);
            return answer.uuid();
        });
    }
}

package dk.feltlaas.local.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.local.api.Answer;
import dk.feltlaas.local.api.Api;
import dk.feltlaas.local.api.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One municipality's grant to one supplier, in the hands of its local admin. */
final class GrantDesk {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Api localAdmin;
    private final String grants;
    private final UUID supplier;

    GrantDesk(Api localAdmin, UUID municipality, UUID supplier) {
        this.localAdmin = localAdmin;
        this.grants = "/api/v2/organizations/" + municipality + "/grants";
        this.supplier = supplier;
    }

    /** A change, and when its answer was there. */
    record Change(Answer answer, Instant answered) {
        String grant() {
            return answer.body().path("uuid").asText();
        }
    }

    Answer preview() {
        return localAdmin.post(grants + "/preview", Map.of("supplierUuid", supplier));
    }

    Change grant(String reason) {
        var answer = localAdmin.post(grants, Map.of("supplierUuid", supplier, "reason", reason));
        answer.expect(201);
        return new Change(answer, Instant.now());
    }

    Change revoke(String grant, String reason) {
        var answer = localAdmin.post(grants + "/" + grant + "/revoke", Map.of("reason", reason));
        answer.expect(200);
        return new Change(answer, Instant.now());
    }

    /** The active grant of an earlier time, if any. */
    Optional<String> active() {
        return StreamSupport.stream(localAdmin.get(grants).expect(200).spliterator(), false)
                .filter(grant -> grant.path("state").asText().equals("Active"))
                .filter(grant -> grant.at("/supplier/uuid").asText().equals(supplier.toString()))
                .map(grant -> grant.path("uuid").asText())
                .findFirst();
    }

    /** Waits until every service says that it applied the change. */
    LockEffect awaitEffect(Change change) {
        var last = new JsonNode[1];
        boolean everywhere = Patience.until(PAUSE, () -> {
            last[0] = localAdmin.get(grants + "/" + change.grant()).expect(200);
            return last[0].at("/effect/state").asText().equals("InEffectEverywhere");
        });
        if (!everywhere) {
            throw new IllegalStateException("The change did not take effect everywhere: " + last[0]);
        }
        var known = Duration.between(change.answered(), Instant.now());
        var inService = new TreeMap<String, Duration>();
        last[0].at("/effect/services")
                .forEach(one -> inService.put(one.path("service").asText(), since(change, one)));
        return new LockEffect(inService, known);
    }

    private static Duration since(Change change, JsonNode service) {
        var applied = Instant.parse(service.path("inEffectSince").asText());
        var took = Duration.between(change.answered(), applied);
        return took.isNegative() ? Duration.ZERO : took;
    }
}

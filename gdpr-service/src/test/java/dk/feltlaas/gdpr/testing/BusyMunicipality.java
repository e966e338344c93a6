package dk.feltlaas.gdpr.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.platform.testing.delta.BareApi;
import dk.feltlaas.platform.testing.delta.Ledger;
import dk.feltlaas.platform.testing.delta.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A municipality whose registrations begin, change and end all the time. For any threads. */
public final class BusyMunicipality {
    private static final int MOST = 12;

    private final UUID municipality;
    private final BareApi api;
    private final Ledger ledger = new Ledger();
    private final Map<Integer, UUID> registrations = new ConcurrentHashMap<>();

    public BusyMunicipality(Stage stage) {
        this.municipality = stage.municipality();
        this.api = new BareApi(Tokens.localAdmin(municipality));
    }

    public Ledger ledger() {
        return ledger;
    }

    /** One write of any kind. One that comes too late is refused and counts for nothing. */
    public void write() {
        var random = ThreadLocalRandom.current();
        var place = random.nextInt(MOST);
        var registration = registrations.get(place);
        var what = random.nextInt(20);
        if (registration == null) {
            begin(place);
        } else if (what <= 1) {
            end(place, registration);
        } else if (what <= 4) {
            date(registration);
        } else {
            change(registration);
        }
    }

    private void begin(int place) {
        ledger.write(() -> written(
                        api.send("POST", Api.REGISTRATIONS, """
                                {"organizationUuid":"%s","name":"Behandling %s",
                                 "general":{"dataResponsibleRemark":"%s"}}""".formatted(municipality, Ids.next(), Ids.next())), 201))
                .ifPresent(seen -> registrations.putIfAbsent(place, seen.record()));
    }

    private void change(UUID registration) {
        ledger.write(() -> written(
                api.send(
                        "PATCH",
                        path(registration),
                        "{\"general\":{\"dataResponsibleRemark\":\"%s\"}}".formatted(Ids.next())),
                200));
    }

    /** A date stamps the registration it belongs to, but is answered without it. */
    private void date(UUID registration) {
        api.send("POST", path(registration) + "/oversight-dates", "{\"completedAt\":\"2025-11-03\"}");
    }

    private void end(int place, UUID registration) {
        if (registrations.remove(place, registration)) {
            ledger.delete(
                    registration,
                    () -> api.send("DELETE", path(registration), null).status() == 204);
        }
    }

    /** The registrations there are, read without walking. */
    public Map<UUID, Seen> truth() {
        return page("pageSize=250").stream().collect(Collectors.toMap(Seen::record, Function.identity()));
    }

    /** A small page of the registrations changed since then. */
    public List<Seen> changes(Instant since) {
        return page("pageSize=5&changedSinceGtEq=" + since);
    }

    private List<Seen> page(String query) {
        return api.list(Api.REGISTRATIONS + "?organizationUuid=" + municipality + "&" + query, BusyMunicipality::seen);
    }

    private static String path(UUID registration) {
        return Api.REGISTRATIONS + "/" + registration;
    }

    private static Optional<Seen> written(BareApi.Answer answer, int done) {
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(seen(answer.expect(done).body()));
    }

    private static Seen seen(JsonNode read) {
        return new Seen(
                UUID.fromString(read.get("uuid").textValue()),
                Instant.parse(read.get("lastModified").textValue()),
                read.at("/general/dataResponsibleRemark").textValue());
    }
}

package dk.feltlaas.registry.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.event.ProfileState;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A municipality where usages begin, change and end all the time, and registrations end elsewhere. For any threads. */
public final class BusyMunicipality {
    private static final String DELETED = "/api/v2/delta-feed/deleted-entities";

    private final Stage stage;
    private final UUID municipality;
    private final BareApi api;
    private final List<UUID> systems;
    private final Ledger ledger = new Ledger();
    private final Map<UUID, UUID> usages = new ConcurrentHashMap<>();
    private final AtomicLong profileVersions = new AtomicLong();

    /** @param systems what its usages are of; each is used once at a time, so their number limits that of usages */
    public BusyMunicipality(Stage stage, List<UUID> systems) {
        this.stage = stage;
        this.municipality = stage.municipality();
        this.api = new BareApi(Tokens.localAdmin(municipality));
        this.systems = systems;
    }

    public UUID uuid() {
        return municipality;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** One write of any kind. One that comes too late, or twice, is refused and counts for nothing. */
    public void write() {
        var random = ThreadLocalRandom.current();
        UUID system = any(systems, random);
        UUID usage = usages.get(system);
        int what = random.nextInt(20);
        if (usage == null) {
            begin(system);
        } else if (what == 0) {
            endOfARegistration();
        } else if (what <= 2) {
            end(system, usage);
        } else if (what <= 4) {
            newProfile(usage);
        } else {
            change(usage);
        }
    }

    private void begin(UUID system) {
        String body = "{\"systemUuid\":\"%s\",\"organizationUuid\":\"%s\",\"general\":{\"notes\":\"%s\"}}"
                .formatted(system, municipality, Ids.next());
        ledger.write(() -> written(api.send("POST", Api.USAGES, body), 201, 409))
                .ifPresent(seen -> usages.put(system, seen.record()));
    }

    private void change(UUID usage) {
        ledger.write(() -> written(
                api.send("PATCH", Api.USAGES + "/" + usage, "{\"general\":{\"notes\":\"%s\"}}".formatted(Ids.next())),
                200,
                404));
    }

    private void end(UUID system, UUID usage) {
        if (usages.remove(system, usage)) {
            ledger.delete(
                    usage,
                    () -> api.send("DELETE", Api.USAGES + "/" + usage, null).status() == 204);
        }
    }

    private void endOfARegistration() {
        UUID registration = Ids.next();
        ledger.announce(registration);
        stage.registrationDeleted(registration, municipality);
    }

    /** As gdpr-service tells of it; its stamp is drawn here, beside those of requests. */
    private void newProfile(UUID usage) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.putObject("general").put("isBusinessCritical", "Yes");
        profile.putObject("gdpr");
        stage.profile(new ProfileState(
                usage, municipality, profileVersions.incrementAndGet(), profile, Instant.now(), Ids.next()));
    }

    /** The usages there are, read without walking. */
    public Map<UUID, Seen> truth() {
        return api.list(Api.USAGES + "?pageSize=100&organizationUuid=" + municipality, BusyMunicipality::usage).stream()
                .collect(Collectors.toMap(Seen::record, Function.identity()));
    }

    /** A small page of the usages changed since then. */
    public List<Seen> changes(Instant since) {
        String query = "?pageSize=5&organizationUuid=%s&changedSinceGtEq=%s".formatted(municipality, since);
        return api.list(Api.USAGES + query, BusyMunicipality::usage);
    }

    /** A small page of the deletions this municipality may know of. */
    public List<Seen> deletions(Instant since) {
        return deletions(api, since);
    }

    /** A small page of the deletions a caller may know of. */
    public static List<Seen> deletions(BareApi api, Instant since) {
        return api.list(DELETED + "?pageSize=5&deletedSinceUTC=" + since, BusyMunicipality::deletion);
    }

    private static Optional<Seen> written(BareApi.Answer answer, int done, int tooLate) {
        return answer.status() == tooLate
                ? Optional.empty()
                : Optional.of(usage(answer.expect(done).body()));
    }

    private static Seen usage(JsonNode read) {
        return seen(read, "uuid", "lastModified", read.at("/general/notes").textValue());
    }

    private static Seen deletion(JsonNode read) {
        return seen(read, "entityUuid", "occurredAtUtc", null);
    }

    private static Seen seen(JsonNode read, String uuid, String stamp, String says) {
        return new Seen(
                UUID.fromString(read.get(uuid).textValue()),
                Instant.parse(read.get(stamp).textValue()),
                says);
    }

    private static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}

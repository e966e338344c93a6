package dk.feltlaas.registry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.PresenceProperties;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.registry.profile.SplitBody;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Over the whole usage: what this service keeps of it, and what it passes on. */
class UsagePresenceTest extends PresenceProperties {
    private static final Instant ONCE = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final long YEAR = Duration.ofDays(365).toSeconds();

    UsagePresenceTest() {
        super(UsageDocument.SCHEMA);
    }

    /** What ends does so after it has begun. */
    @Override
    protected JsonNode lawful(String path, JsonNode value) {
        return switch (path) {
            case "organizationUsage.responsibleOrganizationUnit" -> null;
            case UsageDocument.VALID_FROM -> inTheYearOf(ONCE, value);
            case UsageDocument.VALID_TO -> inTheYearOf(LATER, value);
            case UsageDocument.JOURNAL_PERIODS -> {
                value.forEach(period -> {
                    ObjectNode ordered = (ObjectNode) period;
                    ordered.set("startDate", inTheYearOf(ONCE, period.get("startDate")));
                    ordered.set("endDate", inTheYearOf(LATER, period.get("endDate")));
                });
                yield value;
            }
            default -> value;
        };
    }

    private static JsonNode inTheYearOf(Instant begin, JsonNode stamp) {
        return stamp.isNull()
                ? stamp
                : Stamps.json(begin.plusSeconds(
                        Math.floorMod(Instant.parse(stamp.textValue()).getEpochSecond(), YEAR)));
    }

    @Property
    void eachOwnerGetsExactlyItsPartOfABody(
            @ForAll("requests") Map<String, Optional<JsonNode>> request, @ForAll Random random) {
        JsonNode body = body(request, random);

        SplitBody parts = SplitBody.of(body);

        Map<String, JsonNode> whole = values(UsageDocument.SCHEMA.read(body, Mode.PATCH));
        Map<String, JsonNode> own = values(UsageDocument.SCHEMA.read(parts.own(), Mode.PATCH));
        Map<String, JsonNode> passedOn = values(UsageDocument.SCHEMA.read(parts.gdpr(), Mode.PATCH));
        assertEquals(select(whole, UsagePresenceTest::isKeptHere), own);
        assertEquals(select(whole, path -> !isKeptHere(path)), passedOn);
    }

    private static boolean isKeptHere(String path) {
        return UsageDocument.SCHEMA.field(path).property().access().isStored();
    }

    private static Map<String, JsonNode> select(Map<String, JsonNode> values, Predicate<String> wanted) {
        Map<String, JsonNode> selected = new HashMap<>(values);
        selected.keySet().removeIf(wanted.negate());
        return selected;
    }

    private static Map<String, JsonNode> values(Changes changes) {
        return changes.paths().stream().collect(Collectors.toMap(path -> path, path -> changes.value(path)
                .orElseThrow()));
    }
}

package dk.feltlaas.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.testing.EventSchemas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema, example and record of every event type agree, in both directions. */
class EventContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Class<?>> RECORDS = Map.of(
            EventTypes.LOCKS_APPLIED, LockAck.class,
            EventTypes.ORGANIZATION_CHANGED, OrganizationState.class,
            EventTypes.ORGANIZATION_UNIT_CHANGED, OrganizationUnitState.class,
            EventTypes.ACCOUNT_CHANGED, AccountState.class,
            EventTypes.USAGE_CHANGED, UsageState.class,
            EventTypes.GDPR_PROFILE_CHANGED, ProfileState.class,
            EventTypes.REGISTRATION_DELETED, RegistrationDeleted.class,
            EventTypes.AUDIT_ENTRY, AuditEntry.class);

    static Stream<String> types() {
        return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream());
    }

    @Test
    void everyTypeBelongsToExactlyOneTopic() throws IllegalAccessException {
        List<String> named = new ArrayList<>();
        for (var constant : EventTypes.class.getFields()) {
            named.add((String) constant.get(null));
        }

        assertEquals(new TreeSet<>(named), types().collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(named.size(), types().count());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleFitsTheSchema(String type) {
        EventSchemas.assertValid(EventSchemas.example(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleSurvivesItsRecordUnchanged(String type) throws Exception {
        String example = EventSchemas.example(type);

        String written = rewritten(example);

        EventSchemas.assertValid(written);
        assertEquals(comparable(JSON.readTree(example)), comparable(JSON.readTree(written)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void noMemberOfTheDataMayBeMissing(String type) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(EventSchemas.example(type));
        for (String path : paths("", event.get("data"))) {
            ObjectNode poorer = event.deepCopy();
            int cut = path.lastIndexOf('/');
            ((ObjectNode) poorer.get("data").at(path.substring(0, cut))).remove(path.substring(cut + 1));

            assertFalse(EventSchemas.faults(poorer.toString()).isEmpty(), path);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void noMemberMayBeAdded(String type) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(EventSchemas.example(type));
        ObjectNode richer = event.deepCopy();
        richer.withObject("/data").put("extra", 1);
        ObjectNode richerEnvelope = event.deepCopy().put("extra", "1");

        assertFalse(EventSchemas.faults(richer.toString()).isEmpty());
        assertFalse(EventSchemas.faults(richerEnvelope.toString()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMemberAddedLaterDoesNotDisturbTheReader(String type) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(EventSchemas.example(type));
        event.put("later", "x").withObject("/data").put("later", 1);

        rewritten(event.toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void oddDataIsUnusable(String type) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(EventSchemas.example(type));
        event.withObject("/data").removeAll().put("nothing", "of use");
        CloudEvent odd = CloudEvent.parse(event.toString());

        if (RECORDS.containsKey(type)) {
            assertThrows(UnusableEvent.class, () -> odd.data(RECORDS.get(type)));
        }
        assertFalse(EventSchemas.faults(event.toString()).isEmpty());
    }

    @Test
    void theTopicsFileNamesEveryTopic() throws Exception {
        var file = new java.util.Properties();
        file.load(Topic.class.getResourceAsStream("/feltlaas/topics.properties"));

        assertEquals(
                Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet()),
                file.stringPropertyNames());
        assertTrue(file.getProperty(Topic.AUDIT.topicName()).startsWith("delete,"));
    }

    private static String rewritten(String json) {
        CloudEvent event = CloudEvent.parse(json);
        Object data = event.data(RECORDS.getOrDefault(event.type(), GrantEvent.class));
        CloudEvent written = CloudEvent.of(
                event.id(), event.source(), event.type(), event.time(), event.subject(), event.traceparent(), data);
        return (event.sequence() == null ? written : written.withSequence(event.sequence())).toJson();
    }

    /** Members of objects in every depth, except the profile, which is as the API renders it. */
    private static Set<String> paths(String prefix, JsonNode node) {
        Set<String> paths = new TreeSet<>();
        node.properties().forEach(member -> {
            String path = prefix + "/" + member.getKey();
            paths.add(path);
            if (!path.startsWith("/profile/")) {
                paths.addAll(paths(path, member.getValue()));
            }
        });
        return paths.stream()
                .filter(path -> !path.matches("/profile/\\w+/.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers by value, not by the Java type that happened to hold them. */
    private static JsonNode comparable(JsonNode node) throws Exception {
        return JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(node, Object.class)));
    }
}

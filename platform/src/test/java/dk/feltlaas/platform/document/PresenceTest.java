package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Merge-patch presence semantics over a document with a property of every type. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class PresenceTest {
    /** What a request says: path to written value, JSON null for a reset; absent paths are not mentioned. */
    @Provide
    Arbitrary<Map<String, JsonNode>> requests() {
        var fields = USAGE.fields().stream()
                .filter(field -> field.property().access().isAccepted())
                .toList();
        var said = fields.stream()
                .map(field -> WireValues.of(field.property()).optional(0.5))
                .toList();
        return Combinators.combine(said).as(values -> {
            var request = new HashMap<String, JsonNode>();
            for (var i = 0; i < values.size(); i++) {
                var path = fields.get(i).path();
                values.get(i).ifPresent(value -> request.put(path, value));
            }
            return lawful(request);
        });
    }

    /** Leaves out what a rule would refuse; the rules have tests of their own. */
    private static Map<String, JsonNode> lawful(Map<String, JsonNode> request) {
        var lawful = new HashMap<>(request);
        lawful.keySet().removeIf(path -> USAGE.field(path).property().requirement() != null);
        lawful.remove("organizationUsage.responsibleOrganizationUnit");
        return lawful;
    }

    @Property
    void aClientThatSendsBackWhatItReadChangesNothing(@ForAll("requests") Map<String, JsonNode> first) {
        var before = apply(Content.EMPTY, shown(first)).after();

        var again = body(WireValues.rewritten(USAGE.render(before, Names.NONE, RenderOptions.DEFAULT)));

        assertTrue(USAGE.apply(before, USAGE.read(again, Mode.PATCH)).isEmpty());
        assertTrue(before.get("name").isEmpty()
                || USAGE.apply(before, USAGE.read(again, Mode.PUT)).isEmpty());
    }

    @Property
    void aPatchChangesNothingButWhatItMentions(
            @ForAll("requests") Map<String, JsonNode> first, @ForAll("requests") Map<String, JsonNode> second) {
        var before = apply(Content.EMPTY, first).after();

        var revision = apply(before, second);

        for (var field : USAGE.fields()) {
            if (!second.containsKey(field.path())) {
                assertEquals(before.get(field.path()), revision.after().get(field.path()));
            }
        }
    }

    @Property
    void aPatchSaysOfEachMentionedPropertyWhatItWouldSayOfANewDocument(
            @ForAll("requests") Map<String, JsonNode> first, @ForAll("requests") Map<String, JsonNode> second) {
        var after = apply(apply(Content.EMPTY, first).after(), second).after();
        var fresh = apply(Content.EMPTY, second).after();

        for (var path : stored(second.keySet())) {
            var field = USAGE.field(path);
            assertTrue(WireValues.sameButIdentity(field.in(fresh), field.in(after)), path);
        }
    }

    @Property
    void aPutIsAPatchThatResetsWhatIsLeftOut(
            @ForAll("requests") Map<String, JsonNode> first, @ForAll("requests") Map<String, JsonNode> second) {
        var before = apply(Content.EMPTY, first).after();
        var named = new HashMap<>(second);
        named.put("name", JsonNodeFactory.instance.textNode("n"));
        var complete = new HashMap<>(named);
        USAGE.fields().stream()
                .filter(field -> field.property().access().isAccepted())
                .forEach(field -> complete.putIfAbsent(field.path(), NullNode.getInstance()));

        var put = USAGE.read(body(named), Mode.PUT);
        var patch = USAGE.read(body(complete), Mode.PATCH);

        assertEquals(patch.paths(), put.paths());
        patch.paths().forEach(path -> assertEquals(patch.value(path), put.value(path), path));
        assertEquals(changed(USAGE.apply(before, patch)), changed(USAGE.apply(before, put)));
    }

    @Property
    void theSameRequestTwiceChangesNothingMore(@ForAll("requests") Map<String, JsonNode> request) {
        var once = apply(Content.EMPTY, request).after();

        assertTrue(apply(once, request).isEmpty());
        assertEquals(USAGE.read(body(request), Mode.PATCH), USAGE.read(body(request), Mode.PATCH));
    }

    @Property
    void contentsDifferExactlyWhenTheyAreNotEqual(
            @ForAll("requests") Map<String, JsonNode> first, @ForAll("requests") Map<String, JsonNode> second) {
        var before = apply(Content.EMPTY, first).after();

        var revision = apply(before, second);

        assertEquals(revision.isEmpty(), before.equals(revision.after()));
        assertTrue(second.keySet().containsAll(changed(revision)));
        assertTrue(USAGE.compare(before, before).isEmpty());
    }

    private static Map<String, JsonNode> shown(Map<String, JsonNode> request) {
        var shown = new HashMap<>(request);
        shown.keySet().removeIf(path -> !USAGE.field(path).property().access().isShown());
        return shown;
    }

    private static Set<String> changed(Revision revision) {
        return revision.changes().stream().map(FieldDiff::path).collect(Collectors.toSet());
    }

    private static Set<String> stored(Set<String> paths) {
        var stored = new HashSet<>(paths);
        stored.removeIf(path -> !USAGE.field(path).property().access().isStored());
        return stored;
    }

    private static Revision apply(Content before, Map<String, JsonNode> request) {
        return USAGE.apply(before, USAGE.read(body(request), Mode.PATCH));
    }

    private static ObjectNode body(Map<String, JsonNode> request) {
        var body = JsonNodeFactory.instance.objectNode();
        request.forEach((path, value) -> {
            var steps = USAGE.field(path).pointer().substring(1).split("/");
            var object = body;
            for (var i = 0; i < steps.length - 1; i++) {
                object = object.withObjectProperty(steps[i]);
            }
            object.set(steps[steps.length - 1], value);
        });
        return body;
    }
}

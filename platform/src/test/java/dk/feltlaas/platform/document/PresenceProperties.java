package dk.feltlaas.platform.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.feltlaas.platform.document.Property.Requirement;
import dk.feltlaas.platform.problem.InvalidInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * Merge-patch presence semantics over a whole document: requests are made from its description, so that a property that
 * is added is tested too, and judged by {@link MergeModel}. A document is tested by a subclass that names it.
 */
@PropertyDefaults(tries = 100, edgeCases = EdgeCasesMode.NONE)
public abstract class PresenceProperties {
    private final DocumentSchema schema;
    private final RequestBodies bodies;

    protected PresenceProperties(DocumentSchema schema) {
        this.schema = schema;
        this.bodies = new RequestBodies(schema);
    }

    /**
     * A value that no rule between properties objects to, made of one of the right type; null: leave it out. The rules
     * have tests of their own.
     */
    protected JsonNode lawful(String path, JsonNode value) {
        return value;
    }

    /** What a request says: path to written value, null for a reset, nothing for the value there is already. */
    @Provide
    public Arbitrary<Map<String, Optional<JsonNode>>> requests() {
        var fields = schema.fields().stream()
                .filter(field -> field.property().access().isAccepted())
                .toList();
        var values = fields.stream()
                .map(field -> WireValues.of(field.property()).optional(0.8).optional(0.6))
                .toList();
        return Combinators.combine(Combinators.combine(values).as(all -> all), Arbitraries.of(true, false))
                .as((all, governed) -> {
                    var request = new HashMap<String, Optional<JsonNode>>();
                    for (var i = 0; i < fields.size(); i++) {
                        var path = fields.get(i).path();
                        all.get(i).ifPresent(value -> request.put(path, value));
                    }
                    if (governed) {
                        request.putAll(governors());
                    }
                    return request;
                });
    }

    /** Every governing property with the value that lets its dependants have one. */
    private Map<String, Optional<JsonNode>> governors() {
        return schema.fields().stream()
                .map(field -> field.property().requirement())
                .filter(requirement -> requirement != null)
                .distinct()
                .collect(Collectors.toMap(
                        Requirement::path,
                        requirement -> Optional.of(JsonNodeFactory.instance.textNode(requirement.value()))));
    }

    @Property
    public void aPatchChangesExactlyWhatItMentions(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var before = document(first);
        var request = request(before, second);

        var revision = patch(before, request);

        var expected = model(before).patch(request);
        assertEquals(expected, model(revision.after()));
        assertEquals(expected.differences(model(before)), changed(revision));
    }

    @Property
    public void aPutIsAMergePatchOfNothing(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var before = document(first);
        var request = complete(lawful(MergeModel.empty(schema), said(before, second)));

        var revision = schema.apply(before, schema.read(bodies.body(request), Mode.PUT));

        assertEquals(model(before).put(request), model(revision.after()));
        assertEquals(model(before).differences(model(revision.after())), changed(revision));
    }

    @Property
    public void whatWasReadChangesNothingWhenItIsSentBack(@ForAll("requests") Map<String, Optional<JsonNode>> first) {
        var before = document(shown(first));

        var read = bodies.body(read(before));

        assertTrue(schema.apply(before, schema.read(read, Mode.PATCH)).isEmpty());
        assertTrue(schema.apply(before, schema.read(read, Mode.PUT)).isEmpty());
    }

    @Property
    public void aRequestSentTwiceIsARequestSentOnce(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var before = document(first);
        var request = request(before, second);
        var once = patch(before, request).after();

        assertTrue(patch(once, request).isEmpty());
    }

    @Property
    public void theCaseOfNamesDoesNotMatter(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second,
            @ForAll Random random) {
        var before = document(first);
        var request = request(before, second);

        var body = RequestBodies.inAnyCase(bodies.body(request), random);

        assertEquals(
                model(patch(before, request).after()),
                model(schema.apply(before, schema.read(body, Mode.PATCH)).after()));
    }

    @Property
    public void anAliasIsAsGoodAsTheName(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var before = document(first);
        var request = request(before, second);

        var changes = schema.read(bodies.aliasedBody(request), Mode.PATCH);

        assertEquals(values(schema.read(bodies.body(request), Mode.PATCH)), values(changes));
        assertEquals(
                model(patch(before, request).after()),
                model(schema.apply(before, changes).after()));
    }

    @Property
    public void anAliasThatContradictsItsNameIsRefusedAndANullDoesNotContradict(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var one = said(Content.EMPTY, first);
        var other = said(Content.EMPTY, second);
        for (var path : bodies.aliased()) {
            var value = one.getOrDefault(path, NullNode.getInstance());
            var beside = other.getOrDefault(path, NullNode.getInstance());
            var request = Map.of(path, value);
            var body = bodies.withAlias(request, path, beside);
            if (value.isNull() || beside.isNull() || meaning(path, value).equals(meaning(path, beside))) {
                var meant = value.isNull() ? Map.of(path, beside) : request;
                assertEquals(
                        values(schema.read(bodies.body(meant), Mode.PATCH)), values(schema.read(body, Mode.PATCH)));
            } else {
                assertThrows(InvalidInput.class, () -> schema.read(body, Mode.PATCH));
            }
        }
    }

    @Property
    public void whatItsGovernorForbidsIsRefused(
            @ForAll("requests") Map<String, Optional<JsonNode>> first,
            @ForAll("requests") Map<String, Optional<JsonNode>> second) {
        var before = document(first);
        var request = said(before, second);
        var refused = model(before).refused(request);

        if (refused.isEmpty()) {
            patch(before, request);
        } else {
            var refusal = assertThrows(InvalidInput.class, () -> patch(before, request));
            assertEquals(
                    refused.stream().map(path -> schema.field(path).pointer()).collect(Collectors.toSet()),
                    refusal.violations().stream().map(one -> one.pointer()).collect(Collectors.toSet()));
        }
    }

    /** The body of that request for a document that says nothing yet, its names spelled in any case. */
    protected JsonNode body(Map<String, Optional<JsonNode>> request, Random random) {
        return RequestBodies.inAnyCase(bodies.body(request(Content.EMPTY, request)), random);
    }

    private Content document(Map<String, Optional<JsonNode>> request) {
        return patch(Content.EMPTY, complete(request(Content.EMPTY, request))).after();
    }

    /** What is refused is left out. */
    private Map<String, JsonNode> request(Content before, Map<String, Optional<JsonNode>> request) {
        return lawful(model(before), said(before, request));
    }

    private static Map<String, JsonNode> lawful(MergeModel before, Map<String, JsonNode> request) {
        var lawful = new HashMap<>(request);
        lawful.keySet().removeAll(before.refused(request));
        return lawful;
    }

    /** The request in full: what is there already is said as it was read. */
    private Map<String, JsonNode> said(Content before, Map<String, Optional<JsonNode>> request) {
        var read = read(before);
        var said = new HashMap<String, JsonNode>();
        request.forEach((path, value) -> {
            var wanted = value.isPresent() ? lawful(path, value.get()) : read.get(path);
            if (wanted != null) {
                said.put(path, wanted);
            }
        });
        return said;
    }

    /** A request with all that must have a value. */
    private Map<String, JsonNode> complete(Map<String, JsonNode> request) {
        var complete = new HashMap<>(request);
        schema.fields().stream()
                .filter(field -> field.property().mandatory())
                .forEach(field -> complete.putIfAbsent(field.path(), JsonNodeFactory.instance.textNode("n")));
        return complete;
    }

    private Map<String, JsonNode> read(Content content) {
        return WireValues.rewritten(schema, schema.render(content, Names.NONE, RenderOptions.DEFAULT));
    }

    private Map<String, Optional<JsonNode>> shown(Map<String, Optional<JsonNode>> request) {
        var shown = new HashMap<>(request);
        shown.keySet().removeIf(path -> !schema.field(path).property().access().isShown());
        return shown;
    }

    private Revision patch(Content before, Map<String, JsonNode> request) {
        return schema.apply(before, schema.read(bodies.body(request), Mode.PATCH));
    }

    private MergeModel model(Content content) {
        return MergeModel.of(schema, content);
    }

    private Object meaning(String path, JsonNode value) {
        return Meaning.of(schema.field(path).property(), value);
    }

    private static Map<String, JsonNode> values(Changes changes) {
        return changes.paths().stream().collect(Collectors.toMap(path -> path, path -> changes.value(path)
                .orElseThrow()));
    }

    private static Set<String> changed(Revision revision) {
        return revision.changes().stream().map(FieldDiff::path).collect(Collectors.toSet());
    }
}

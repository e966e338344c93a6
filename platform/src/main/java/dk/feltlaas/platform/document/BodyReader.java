package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one body in two steps: first everything the request says about each property is gathered, since an alias may
 * say it too and a null section says it of all its parts; then one value is made of it.
 */
final class BodyReader {
    private record Said(JsonNode value, Place place) {}

    private final DocumentSchema schema;
    private final Mode mode;
    private final List<Violation> objections = new ArrayList<>();
    private final Map<String, List<Said>> said = new HashMap<>();

    BodyReader(DocumentSchema schema, Mode mode) {
        this.schema = schema;
        this.mode = mode;
    }

    Changes read(JsonNode body) {
        var root = Place.root(objections);
        if (body == null || !body.isObject()) {
            root.refuse("must be an object");
        } else {
            gather(schema.nodes(), "", body, root);
            var wanted = new LinkedHashMap<String, Changes.Change>();
            schema.fields().stream()
                    .filter(field -> field.property().access().isAccepted())
                    .forEach(field -> decide(field).ifPresent(change -> wanted.put(field.path(), change)));
            if (objections.isEmpty()) {
                return Changes.of(wanted);
            }
        }
        throw new InvalidInput(objections);
    }

    private void gather(List<Node> nodes, String prefix, JsonNode object, Place place) {
        var given = new Given(object);
        var known = new HashSet<String>();
        for (var node : nodes) {
            known.add(node.name());
            switch (node) {
                case Section section ->
                    given.find(section.name())
                            .ifPresent(member -> gather(section, prefix, member.value(), place.in(member.name())));
                case Property property -> {
                    known.add(property.writeName());
                    note(given, property.writeName(), prefix + property.name(), place);
                }
                case Alias alias when alias.accepted() -> note(given, alias.name(), alias.target(), place);
                case Alias ignored -> {}
            }
        }
        if (schema.isStrict()) {
            given.namesBeside(known).forEach(name -> place.in(name).refuse("is not a known property"));
        }
    }

    private void gather(Section section, String prefix, JsonNode value, Place place) {
        var path = prefix + section.name() + ".";
        if (value.isObject()) {
            gather(section.nodes(), path, value, place);
        } else if (!value.isNull()) {
            place.refuse("must be an object");
        } else if (!prefix.isEmpty()) {
            schema.fields().stream()
                    .filter(field -> field.path().startsWith(path))
                    .forEach(field -> note(field.path(), value, place));
        }
    }

    private void note(Given given, String name, String path, Place place) {
        given.find(name).ifPresent(member -> note(path, member.value(), place.in(member.name())));
    }

    private void note(String path, JsonNode value, Place place) {
        said.computeIfAbsent(path, unused -> new ArrayList<>()).add(new Said(value, place));
    }

    private Optional<Changes.Change> decide(Field field) {
        var all = said.getOrDefault(field.path(), List.of());
        var values = all.stream().filter(one -> !one.value().isNull()).toList();
        if (!values.isEmpty()) {
            return agreed(field, values);
        }
        var mustSay =
                mode == Mode.PUT || mode == Mode.CREATE && field.property().mandatory();
        if (all.isEmpty() && !mustSay) {
            return Optional.empty();
        }
        var place = all.isEmpty() ? Place.of(field, objections) : all.getFirst().place();
        return read(field, new Said(NullNode.getInstance(), place));
    }

    private Optional<Changes.Change> agreed(Field field, List<Said> values) {
        var read = values.stream().map(one -> read(field, one)).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var first = read.getFirst().orElseThrow();
        for (var i = 1; i < read.size(); i++) {
            if (!field.property()
                    .type()
                    .same(first.value(), read.get(i).orElseThrow().value())) {
                return values.get(i)
                        .place()
                        .refuse("contradicts " + values.getFirst().place().label());
            }
        }
        return Optional.of(first);
    }

    private Optional<Changes.Change> read(Field field, Said one) {
        return field.property()
                .read(one.value(), one.place())
                .map(value -> mode == Mode.CREATE ? field.property().type().fresh(value) : value)
                .map(value -> new Changes.Change(value, one.place().pointer()));
    }
}

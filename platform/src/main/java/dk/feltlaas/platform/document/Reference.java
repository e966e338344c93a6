package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * A reference, kept as uuid: written as that uuid under {@code <name>Uuid}, read as {@code {uuid, name}}. An object with
 * the uuid is accepted too, since some lists of the contract are written as they are read.
 */
public record Reference(Kind kind) implements ValueType {
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final String NOBODY = new UUID(0, 0).toString();

    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        var uuid = given.isObject() ? new Given(given).value("uuid").orElse(NullNode.getInstance()) : given;
        return uuid(uuid, place);
    }

    static Optional<JsonNode> uuid(JsonNode given, Place place) {
        if (!given.isTextual() || !UUID_TEXT.matcher(given.textValue()).matches()) {
            return place.refuse("must be a UUID");
        }
        var uuid = given.textValue().toLowerCase(Locale.ROOT);
        return uuid.equals(NOBODY) ? place.refuse("may not be the empty UUID") : Optional.of(TextNode.valueOf(uuid));
    }

    /** A computed reference may come rendered already and then stays as it is. */
    @Override
    public JsonNode render(JsonNode canonical, View view) {
        if (!canonical.isTextual()) {
            return canonical;
        }
        var known = view.names().find(kind, UUID.fromString(canonical.textValue()));
        var rendered = JsonNodeFactory.instance.objectNode();
        rendered.set("uuid", canonical);
        rendered.put("name", known.map(Names.Name::text).orElse(""));
        for (var extra : kind.extras()) {
            rendered.set(extra, known.map(name -> name.extras().get(extra)).orElse(NullNode.getInstance()));
        }
        return rendered;
    }

    @Override
    public boolean mayRefer() {
        return true;
    }

    @Override
    public void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {
        if (canonical.isTextual()) {
            found.accept(kind, UUID.fromString(canonical.textValue()));
        }
    }

    @Override
    public String writeName(String name) {
        return name + "Uuid";
    }
}

package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * The one description of a wire property, from which its reading, validation, storing, diff, field key and rendering
 * follow. Made with the words of {@link Vocabulary} and refined by the methods here.
 *
 * @param name the name under which it is read, and kept
 * @param writeName the name under which it is written
 * @param fallback its value while nothing is kept; null: {@link ValueType#unset()}
 * @param mandatory whether it must have a value
 * @param requirement what must hold for it to have a value; null: nothing
 * @param key its declared field key; null: named after its path
 */
public record Property(
        String name,
        String writeName,
        ValueType type,
        JsonNode fallback,
        boolean mandatory,
        Access access,
        Requirement requirement,
        String key)
        implements Node {

    /**
     * A governing property.
     *
     * @param path its path in the document; within a row, its name in that row
     * @param value the wire name it must have
     */
    public record Requirement(String path, String value) {}

    static Property of(String name, ValueType type) {
        return new Property(name, type.writeName(name), type, null, false, Access.OPEN, null, null);
    }

    /** Its field key, where that is not {@code <Type>.<path>}. */
    public Property key(String fieldKey) {
        return new Property(name, writeName, type, fallback, mandatory, access, requirement, fieldKey);
    }

    /**
     * It may have a value only while the property at {@code path} has this one: a request that says otherwise is
     * refused, and a change of the governing property to anything else clears it.
     */
    public Property requires(String path, String value) {
        return new Property(name, writeName, type, fallback, mandatory, access, new Requirement(path, value), key);
    }

    /** Its value while nothing else is said; being set to it is the same as being reset. */
    public Property otherwise(String value) {
        return otherwise(TextNode.valueOf(value));
    }

    public Property otherwise(boolean value) {
        return otherwise(BooleanNode.valueOf(value));
    }

    private Property otherwise(JsonNode value) {
        return new Property(name, writeName, type, value, mandatory, access, requirement, key);
    }

    /** It must have a value, and a text must not be blank. */
    public Property required() {
        return new Property(name, writeName, type, fallback, true, access, requirement, key);
    }

    /** The name under which it is written, where that does not follow from its type. */
    public Property writtenAs(String otherName) {
        return new Property(name, otherName, type, fallback, mandatory, access, requirement, key);
    }

    /** See {@link Access#MAINTAINED}. */
    public Property maintained() {
        return accessed(Access.MAINTAINED);
    }

    /** See {@link Access#HIDDEN}. */
    public Property hidden() {
        return accessed(Access.HIDDEN);
    }

    /** See {@link Access#COMPUTED}. */
    public Property computed() {
        return accessed(Access.COMPUTED);
    }

    /** See {@link Access#ELSEWHERE}. */
    public Property elsewhere() {
        return accessed(Access.ELSEWHERE);
    }

    private Property accessed(Access other) {
        return new Property(name, writeName, type, fallback, mandatory, other, requirement, key);
    }

    /** What a reader sees while nothing is kept. */
    public JsonNode unset() {
        return fallback == null ? type.unset() : fallback;
    }

    /** The canonical value of what was sent, {@link #unset()} for null; nothing when refused. */
    Optional<JsonNode> read(JsonNode given, Place place) {
        if (given.isNull()) {
            return mandatory ? place.refuse("must be given") : Optional.of(unset());
        }
        if (mandatory && given.isTextual() && given.textValue().isBlank()) {
            return place.refuse("may not be blank");
        }
        return type.read(given, place);
    }

    /** What to keep of a canonical value: nothing when it says the same as being unset. */
    JsonNode kept(JsonNode canonical) {
        return canonical == null || canonical.isNull() || canonical.equals(unset()) || canonical.equals(type.unset())
                ? null
                : canonical;
    }

    /** The value of what is kept. */
    JsonNode value(JsonNode kept) {
        return kept == null ? unset() : kept;
    }
}

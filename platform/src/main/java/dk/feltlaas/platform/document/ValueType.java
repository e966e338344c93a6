package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What kind of value a property holds. Every kind knows how to make the canonical value of what a client sent, and the
 * wire form of a canonical value. The hierarchy is closed so that whatever describes documents, an OpenAPI schema for
 * one, can switch over all kinds without a default.
 */
public sealed interface ValueType
        permits Text, Flag, Whole, Stamp, OneOf, SomeOf, Reference, References, Link, Interval, Row, Rows, Opaque {

    /**
     * The canonical form of a value that is not null. A value that says the same as nothing comes back as
     * {@link #unset()}.
     *
     * @return nothing when the value was refused, which {@code place} has noted then
     */
    Optional<JsonNode> read(JsonNode given, Place place);

    /** The wire form of a canonical value, to be written and not changed: it may be what is kept. */
    default JsonNode render(JsonNode canonical, View view) {
        return canonical;
    }

    /** What an unset property looks like: null, or an empty list. */
    default JsonNode unset() {
        return NullNode.getInstance();
    }

    /** Whether two canonical values say the same. */
    default boolean same(JsonNode one, JsonNode other) {
        return one.equals(other);
    }

    /** Whether values of this kind have references within. */
    default boolean mayRefer() {
        return false;
    }

    /** Tells {@code found} every reference within a canonical value. */
    default void references(JsonNode canonical, BiConsumer<Kind, UUID> found) {}

    /** The same value for a document that does not exist yet, so that nothing in it can have an identity already. */
    default JsonNode fresh(JsonNode canonical) {
        return canonical;
    }

    /** Under which name a property of this kind is written when it is read under {@code name}. */
    default String writeName(String name) {
        return name;
    }
}

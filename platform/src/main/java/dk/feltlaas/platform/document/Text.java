package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Text of limited length.
 *
 * @param max the greatest length in UTF-16 code units, as the clients of the contract count
 */
public record Text(int max) implements ValueType {
    @Override
    public Optional<JsonNode> read(JsonNode given, Place place) {
        if (!given.isTextual()) {
            return place.refuse("must be a text");
        }
        var text = given.textValue();
        if (text.length() > max) {
            return place.refuse("may have at most " + max + " characters");
        }
        return isStorable(text) ? Optional.of(given) : place.refuse("contains characters that cannot be stored");
    }

    /** PostgreSQL keeps neither U+0000 nor half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}

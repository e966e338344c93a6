package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;

/**
 * How one document is rendered.
 *
 * @param enumsAsIntegers whether the client asked for codes instead of names
 * @param supplied path to canonical value of the properties that are not kept in the content; null: unset
 */
public record RenderOptions(boolean enumsAsIntegers, Function<String, JsonNode> supplied) {
    public static final RenderOptions DEFAULT = new RenderOptions(false, path -> null);

    public RenderOptions enumsAsIntegers(boolean asked) {
        return new RenderOptions(asked, supplied);
    }

    public RenderOptions supplying(Map<String, JsonNode> values) {
        return supplying(values::get);
    }

    public RenderOptions supplying(Function<String, JsonNode> values) {
        return new RenderOptions(enumsAsIntegers, values);
    }
}

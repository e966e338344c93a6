package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How one document is rendered.
 *
 * @param enumsAsIntegers whether the client asked for codes instead of names
 * @param copied what another document says of the properties that are not kept in the content
 * @param supplied path to canonical value of those properties, before what is copied; null: unset
 */
public record RenderOptions(boolean enumsAsIntegers, Content copied, Map<String, JsonNode> supplied) {
    public static final RenderOptions DEFAULT = new RenderOptions(false, Content.EMPTY, Map.of());

    public RenderOptions enumsAsIntegers(boolean asked) {
        return new RenderOptions(asked, copied, supplied);
    }

    public RenderOptions copying(Content other) {
        return new RenderOptions(enumsAsIntegers, other, supplied);
    }

    public RenderOptions supplying(Map<String, JsonNode> values) {
        return new RenderOptions(enumsAsIntegers, copied, values);
    }
}

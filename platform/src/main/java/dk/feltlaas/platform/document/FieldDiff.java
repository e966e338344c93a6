package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;

/** One property that says something else than before; defaults stand for what is unset. */
public record FieldDiff(Field field, JsonNode before, JsonNode after) {
    public String path() {
        return field.path();
    }

    public String key() {
        return field.key();
    }
}

package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A property at its place in a document.
 *
 * @param path where it is read, and the name it is kept under: {@code general.systemUsageCriticalityLevel}
 * @param pointer where it is written: {@code /general/systemUsageCriticalityLevelUuid}
 * @param key its field key: the declared one, else {@code <Type>.<path>}
 * @param place its number among the properties of the document, from 0 in the order declared
 */
public record Field(String path, String pointer, String key, Property property, int place) {
    /** Its value in a content, the default when unset. */
    public JsonNode in(Content content) {
        return property.value(content.at(path)).deepCopy();
    }

    boolean isSameIn(Content one, Content other) {
        return property.type().same(property.value(one.at(path)), property.value(other.at(path)));
    }
}

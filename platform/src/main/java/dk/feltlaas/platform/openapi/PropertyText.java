package dk.feltlaas.platform.openapi;

import dk.feltlaas.platform.document.Property;
import java.util.StringJoiner;

/** Says in words what a schema cannot say of a property. */
final class PropertyText {
    private PropertyText() {}

    static String of(Property property) {
        var words = new StringJoiner(" ");
        if (property.key() != null) {
            words.add("A municipality can give this field to a supplier.");
        }
        if (property.requirement() != null) {
            words.add("May have a value only while " + property.requirement().path() + " is "
                    + property.requirement().value() + ".");
        }
        if (property.fallback() != null
                && property.fallback().isValueNode()
                && !property.fallback().asText().isEmpty()) {
            words.add(property.fallback().asText() + " unless something else is said.");
        }
        return words.toString();
    }
}

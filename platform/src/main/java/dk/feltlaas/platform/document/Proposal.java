package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.problem.Violation;

/** A document as it is and as it would become, before the schema's rules and effects have had their say. */
public record Proposal(DocumentSchema schema, Content before, Content after) {
    /** The value the property would have, its default when unset. */
    public JsonNode value(String path) {
        return schema.field(path).in(after);
    }

    public boolean changes(String path) {
        return !schema.field(path).isSameIn(before, after);
    }

    /** An objection to what the property would become; {@code predicate} completes a sentence begun by its name. */
    public Violation objection(String path, String predicate) {
        var field = schema.field(path);
        return new Violation(field.pointer(), field.pointer().substring(1).replace('/', '.') + " " + predicate + ".");
    }
}

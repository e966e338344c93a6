package dk.feltlaas.gdpr.oversight;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.problem.RefusedWrite.Attempt;
import java.util.List;

/**
 * What a request does to one oversight date. Each is the step from one content to another, so that a new date changes
 * every key it gives a value, and a removed one every key it held.
 */
public sealed interface DateChange {
    Revision revision();

    record Added(Revision revision) implements DateChange {}

    record Revised(OversightDate date, Revision revision) implements DateChange {}

    record Removed(OversightDate date) implements DateChange {
        @Override
        public Revision revision() {
            return OversightDateDocument.SCHEMA.compare(date.content(), Content.EMPTY);
        }
    }

    static Added add(JsonNode body) {
        return new Added(step(Content.EMPTY, body, Mode.CREATE));
    }

    static Revised revise(OversightDate date, JsonNode body, Mode mode) {
        return new Revised(date, step(date.content(), body, mode));
    }

    private static Revision step(Content before, JsonNode body, Mode mode) {
        var schema = OversightDateDocument.SCHEMA;
        return schema.apply(before, schema.read(body, mode));
    }

    /** The changes as they would stand in the audit entry of a refusal. */
    default List<Attempt> attempts() {
        return revision().changes().stream()
                .map(diff ->
                        new Attempt("oversight.oversightDates." + diff.path(), diff.key(), diff.before(), diff.after()))
                .toList();
    }
}

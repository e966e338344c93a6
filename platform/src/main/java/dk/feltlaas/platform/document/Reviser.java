package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** Makes the next content of a document: the wanted values, then the governing properties, then rules and effects. */
final class Reviser {
    private final DocumentSchema schema;
    private final Content before;
    private final Changes changes;
    private final List<Violation> objections = new ArrayList<>();

    Reviser(DocumentSchema schema, Content before, Changes changes) {
        this.schema = schema;
        this.before = before;
        this.changes = changes;
    }

    Content revise() {
        var after = govern(merge());
        for (var step : schema.steps()) {
            after = step.take(new Proposal(schema, before, after), objections);
        }
        if (!objections.isEmpty()) {
            throw new InvalidInput(objections);
        }
        return after;
    }

    private Content merge() {
        var after = before;
        for (var field : schema.fields()) {
            if (changes.has(field.path()) && field.property().access().isStored()) {
                var property = field.property();
                var wanted = wanted(field);
                if (!property.type().same(property.value(before.at(field.path())), wanted)) {
                    after = after.with(field.path(), property.kept(wanted));
                }
            }
        }
        return after;
    }

    private JsonNode wanted(Field field) {
        var property = field.property();
        var value = changes.at(field.path()).value();
        if (property.type() instanceof Rows rows) {
            return settled(rows, value, property.value(before.at(field.path())), field);
        }
        return value.isNull() ? property.unset() : value;
    }

    /** What a request says was checked when it was read, all but the uuids, which only make sense to what is stored. */
    private JsonNode settled(Rows rows, JsonNode wanted, JsonNode stored, Field field) {
        var place = place(field);
        var isOurOwn = changes.at(field.path()).pointer() == null;
        if (isOurOwn) {
            rows.isLawful(wanted, place);
        } else if (rows.row().identified()) {
            rows.checkIdentities(wanted, stored, place);
        }
        return rows.row().identified() ? rows.identified(wanted, stored, Ids::next) : wanted;
    }

    private Content govern(Content proposed) {
        var after = proposed;
        for (var field : schema.fields()) {
            var requirement = field.property().requirement();
            if (requirement == null
                    || schema.value(after, requirement.path()).asText().equals(requirement.value())) {
                continue;
            }
            var wanted = changes.at(field.path());
            if (wanted != null && field.property().kept(wanted.value()) != null) {
                place(field).refuse("may only have a value while " + requirement.path() + " is " + requirement.value());
            }
            after = after.without(field.path());
        }
        return after;
    }

    private Place place(Field field) {
        var here = Place.of(field, objections);
        var change = changes.at(field.path());
        return change == null || change.pointer() == null
                ? here
                : new Place(change.pointer(), here.label(), objections);
    }
}

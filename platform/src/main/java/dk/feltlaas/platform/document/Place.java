package dk.feltlaas.platform.document;

import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import java.util.Optional;

/**
 * Where in a request a value stands, with the one list that takes every objection to that request.
 *
 * @param pointer RFC 6901
 * @param label the same for human eyes: {@code roles[0].roleUuid}
 */
public record Place(String pointer, String label, List<Violation> objections) {
    static Place root(List<Violation> objections) {
        return new Place("", "", objections);
    }

    static Place of(Field field, List<Violation> objections) {
        return new Place(field.pointer(), field.pointer().substring(1).replace('/', '.'), objections);
    }

    public Place in(String name) {
        var escaped = name.replace("~", "~0").replace("/", "~1");
        return new Place(pointer + "/" + escaped, label.isEmpty() ? name : label + "." + name, objections);
    }

    public Place at(int index) {
        return new Place(pointer + "/" + index, label + "[" + index + "]", objections);
    }

    /** Notes that the value is refused; {@code predicate} completes the sentence that the label begins. */
    public <T> Optional<T> refuse(String predicate) {
        objections.add(new Violation(pointer, (label.isEmpty() ? "The request body" : label) + " " + predicate + "."));
        return Optional.empty();
    }
}

package dk.feltlaas.platform.http;

import dk.feltlaas.platform.document.Choice;
import dk.feltlaas.platform.problem.InvalidInput;
import java.util.Map;

/** An enumeration in a query string, or another place where it can only be text: a name in any case, or its code. */
public final class QueryChoice {
    private QueryChoice() {}

    /** The wire name meant. Throws {@link InvalidInput} naming the parameter when it means none. */
    public static String parse(String parameter, String given, Choice choice) {
        String text = given.strip();
        return choice.find(text)
                .or(() -> choice.codes().entrySet().stream()
                        .filter(code -> code.getValue().toString().equals(text))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElseThrow(() -> new InvalidInput(
                        parameter, "must be one of " + String.join(", ", choice.names()) + ", not '" + given + "'"));
    }
}

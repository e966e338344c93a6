package dk.feltlaas.supplier;

import dk.feltlaas.platform.problem.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What the rows of a list must meet, as the condition of a query and the values of its parameters. */
public final class QueryConditions {
    private final StringJoiner clauses = new StringJoiner(" and ").setEmptyValue("true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** One condition, which holds whenever all of them do. */
    public String clauses() {
        return clauses.toString();
    }

    public Map<String, Object> values() {
        return values;
    }

    public void add(String clause, Map<String, ?> parameters) {
        clauses.add(clause);
        values.putAll(parameters);
    }

    public void add(String clause, String name, Object value) {
        add(clause, Map.of(name, value));
    }

    /** The same with what a client typed, in lower case; nothing when that is blank. */
    public void addContent(String clause, String name, String content) {
        if (content != null && content.indexOf('\0') >= 0) {
            throw new InvalidInput(name, "must not contain control characters");
        }
        if (content != null && !content.isBlank()) {
            add(clause, name, content.strip().toLowerCase(Locale.ROOT));
        }
    }
}

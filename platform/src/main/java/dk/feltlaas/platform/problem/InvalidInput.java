package dk.feltlaas.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 400: the request cannot be understood or may not be so; nothing was changed. Names every violation found. */
public class InvalidInput extends Problem {
    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(
                400,
                "invalid-input",
                "The request is not valid",
                violations.stream().map(v -> v.pointer() + ": " + v.detail()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String pointer, String detail) {
        this(List.of(new Violation(pointer, detail)));
    }

    public List<Violation> violations() {
        return violations;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("violations", violations);
    }
}

package dk.feltlaas.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body without repeating Jackson's words, which name our classes. */
final class JsonProblems {
    private static final ObjectMapper NAMES = new ObjectMapper();

    private JsonProblems() {}

    static InvalidInput of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            Problem own = Causes.find(mapping, Problem.class).orElse(null);
            return own instanceof InvalidInput invalid
                    ? invalid
                    : new InvalidInput(JsonPointers.of(mapping.getPath()), sentence(mapping));
        }
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new InvalidInput("", "is not well-formed JSON" + where);
    }

    private static String sentence(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is not a property of this request";
            case InvalidFormatException format when format.getTargetType().isEnum() -> oneOf(format.getTargetType());
            case ValueInstantiationException creation
            when creation.getType() != null && creation.getType().isEnumType() ->
                oneOf(creation.getType().getRawClass());
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null -> "must be " + expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String oneOf(Class<?> type) {
        return "must be one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(JsonProblems::wireName)
                        .collect(Collectors.joining(", "));
    }

    private static String wireName(Object constant) {
        return NAMES.valueToTree(constant).asText();
    }

    private static String expected(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime" -> "a time such as 2026-01-31T12:00:00Z";
            case "String" -> "text";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "List", "Set", "ArrayList", "Collection" -> "a list";
            default -> "an object";
        };
    }
}

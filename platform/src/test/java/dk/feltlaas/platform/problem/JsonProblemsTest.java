package dk.feltlaas.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.json.JsonConventions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProblemsTest {
    private static final ObjectMapper MAPPER = JsonConventions.mapper();

    record Inner(UUID supplierUuid, Boolean flag, AssuranceLevel level) {}

    record Body(String name, int count, List<Inner> inner) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nmae\":1} | /nmae | is not a property of this request",
                "{\"name\":7} | /name | must be text",
                "{\"count\":\"7\"} | /count | must be a whole number",
                "{\"inner\":[{\"supplierUuid\":\"x\"}]} | /inner/0/supplierUuid | must be a UUID",
                "{\"inner\":[{\"flag\":\"yes\"}]} | /inner/0/flag | must be true or false",
                "{\"inner\":{}} | /inner | must be a list",
                "{\"name\": | '' | is not well-formed JSON at line 1, column 9",
            })
    void saysWhereAndWhatWithoutNamingOurClasses(String body, String pointer, String detail) {
        Violation violation = JsonProblems.of(
                        assertThrows(JsonProcessingException.class, () -> MAPPER.readValue(body, Body.class)))
                .violations()
                .getFirst();
        assertEquals(pointer, violation.pointer());
        assertEquals(detail, violation.detail());
        assertFalse(violation.detail().contains("feltlaas"));
    }

    @Test
    void anUnknownEnumValueIsAnsweredWithTheOnesThereAre() {
        String body = "{\"inner\":[{\"level\":\"extreme\"}]}";
        JsonProcessingException e =
                assertThrows(JsonProcessingException.class, () -> MAPPER.readValue(body, Body.class));
        assertEquals(
                new Violation("/inner/0/level", "must be one of low, substantial, high"),
                JsonProblems.of(e).violations().getFirst());
    }
}

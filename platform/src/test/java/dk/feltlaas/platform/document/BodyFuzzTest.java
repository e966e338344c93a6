package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;

/** Whatever JSON comes as a body is either understood, and then means the same when said again, or refused by place. */
class BodyFuzzTest {
    private static final JsonMapper JSON = new JsonMapper();

    @FuzzTest(maxDuration = "3m")
    void everyBodyIsUnderstoodOrRefusedByPlace(FuzzedDataProvider data) {
        Mode mode = data.pickValue(Mode.values());
        JsonNode body;
        try {
            body = JSON.readTree(data.consumeRemainingAsString());
        } catch (JsonProcessingException noJson) {
            return;
        }
        try {
            Changes changes = USAGE.read(body, mode);
            assertEquals(changes, USAGE.read(body, mode));
            Revision revision = USAGE.apply(Content.EMPTY, changes);
            assertTrue(USAGE.compare(revision.after(), revision.after()).isEmpty());
        } catch (InvalidInput refused) {
            assertFalse(refused.violations().isEmpty());
            refused.violations().stream().map(Violation::pointer).forEach(JsonPointer::compile);
        }
    }
}

package dk.feltlaas.gdpr.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationChangeTest {
    private static final String DATE = "\"oversightDates\":[{\"completedAt\":\"2025-11-03\"}]";

    @Test
    void aNewDateSaysThatOversightWasCompleted() {
        assertEquals("Yes", completedAfter("{\"oversight\":{" + DATE + "}}"));
    }

    @Test
    void whatTheRequestSaysItselfCounts() {
        assertEquals("No", completedAfter("{\"oversight\":{\"isOversightCompleted\":\"No\"," + DATE + "}}"));
        assertEquals("Undecided", completedAfter("{\"oversight\":{\"isOversightCompleted\":null," + DATE + "}}"));
    }

    @Test
    void anEmptyArrayWhereThereWereNoDatesChangesNothing() {
        assertTrue(change("{\"oversight\":{\"oversightDates\":[]}}").isEmpty());
    }

    private static String completedAfter(String body) {
        return RegistrationDocument.SCHEMA
                .value(change(body).document().after(), RegistrationDocument.COMPLETED)
                .asText();
    }

    private static RegistrationChange change(String body) {
        try {
            var wanted = RegistrationDocument.SCHEMA.read(new ObjectMapper().readTree(body), Mode.PATCH);
            return RegistrationChange.of(Content.EMPTY, List.of(), wanted);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dk.feltlaas.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;

class LogFieldsTest {

    @Test
    void fieldsAreThereForThatLineOnly() {
        var seen = new ArrayList<Object>();

        LogFields.with(LogField.TOPIC, "feltlaas.grants")
                .and(LogField.OFFSET, 7)
                .and(LogField.OUTCOME, null)
                .log(() -> {
                    seen.add(MDC.get("topic"));
                    seen.add(MDC.get("offset"));
                    seen.add(MDC.get("outcome"));
                });

        assertEquals(Arrays.asList("feltlaas.grants", "7", null), seen);
        assertNull(MDC.get("topic"));
    }

    @Test
    void fieldsGoEvenWhenLoggingFails() {
        assertThrows(IllegalStateException.class, () -> LogFields.with(LogField.STATUS, 200)
                .log(() -> {
                    throw new IllegalStateException();
                }));

        assertNull(MDC.get("status"));
    }
}

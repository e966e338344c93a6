package dk.feltlaas.platform.log;

import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * Fields for one line. They are members of {@code mdc} in JSON, and stand in braces behind a line of text:
 *
 * <pre>{@code LogFields.with(TOPIC, topic).and(OFFSET, offset).log(() -> LOG.error("An event cannot be applied", e));}</pre>
 *
 * Not safe for use by several threads.
 */
public final class LogFields {
    private final Map<LogField, String> values = new EnumMap<>(LogField.class);

    private LogFields() {}

    public static LogFields with(LogField field, Object value) {
        return new LogFields().and(field, value);
    }

    /** A null is left out. */
    public LogFields and(LogField field, Object value) {
        if (value != null) {
            values.put(field, value.toString());
        }
        return this;
    }

    /** Runs what logs, with these fields on every line it writes in this thread. */
    public void log(Runnable line) {
        values.forEach((field, value) -> MDC.put(field.key(), value));
        try {
            line.run();
        } finally {
            values.keySet().forEach(field -> MDC.remove(field.key()));
        }
    }
}

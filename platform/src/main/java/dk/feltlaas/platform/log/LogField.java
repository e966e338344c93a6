package dk.feltlaas.platform.log;

/**
 * All that may stand beside a sentence in a log. None of them is a person, a secret or the value of a field; what is
 * needed of those stands in the audit log. The trace id is on every line of its own accord, as {@code traceId}.
 */
public enum LogField {
    MUNICIPALITY("municipality"),
    SUPPLIER("supplier"),
    FIELD_ID("fieldId"),
    EVENT_ID("eventId"),
    EVENT_TYPE("eventType"),
    OUTCOME("outcome"),
    TOPIC("topic"),
    PARTITION("partition"),
    OFFSET("offset"),
    /** Where in a topic something stood, and since when. */
    RECORD("record"),
    REQUEST_ID("requestId"),
    METHOD("method"),
    /** Without the query: searches hold names. */
    PATH("path"),
    STATUS("status"),
    MILLIS("millis");

    private final String key;

    LogField(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}

package dk.feltlaas.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The envelope of everything on Kafka: CloudEvents 1.0, structured JSON.
 *
 * @param source the service that says so, {@code /supplier-service}
 * @param subject what it is about: the identifier of the thing that changed
 * @param traceparent the W3C trace context of the request that caused it, or null
 * @param sequence the gapless number of an audit entry within its source; null for every other type
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        Instant time,
        String subject,
        String datacontenttype,
        String traceparent,
        Long sequence,
        JsonNode data) {
    public static final String SPECVERSION = "1.0";
    public static final String JSON = "application/json";

    /** Refuses what is not a CloudEvents 1.0 envelope around a JSON object. */
    public CloudEvent {
        require(SPECVERSION.equals(specversion), "specversion");
        require(id != null, "id");
        require(source != null && !source.isBlank(), "source");
        require(type != null && !type.isBlank(), "type");
        require(time != null, "time");
        require(datacontenttype == null || JSON.equals(datacontenttype), "datacontenttype");
        require(data != null && data.isObject(), "data");
    }

    /** A new event; the relay adds the sequence, if it gets one. */
    public static CloudEvent of(
            UUID id, String source, String type, Instant time, String subject, String traceparent, Object data) {
        return new CloudEvent(
                SPECVERSION, id, source, type, time, subject, JSON, traceparent, null, EventJson.tree(data));
    }

    /**
     * Reads the value of a Kafka record.
     *
     * @throws UnusableEvent if it is absent, not JSON, or no CloudEvent
     */
    public static CloudEvent parse(String json) {
        if (json == null) {
            throw new UnusableEvent("the record has no value");
        }
        try {
            return Objects.requireNonNullElseGet(EventJson.MAPPER.readValue(json, CloudEvent.class), () -> {
                throw new UnusableEvent("the record's value is null");
            });
        } catch (JsonProcessingException e) {
            throw new UnusableEvent("the record's value is no CloudEvent: " + reason(e));
        }
    }

    /**
     * The data as its record.
     *
     * @throws UnusableEvent if it does not fit
     */
    public <T> T data(Class<T> type) {
        try {
            return EventJson.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new UnusableEvent("event %s is no %s: %s".formatted(id, type.getSimpleName(), reason(e)));
        }
    }

    /** The same event with its place in the gapless sequence of its source. */
    public CloudEvent withSequence(long number) {
        return new CloudEvent(specversion, id, source, type, time, subject, datacontenttype, traceparent, number, data);
    }

    /** The value of the Kafka record. */
    public String toJson() {
        try {
            return EventJson.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An envelope of trees can always be written", e);
        }
    }

    private static void require(boolean condition, String member) {
        if (!condition) {
            throw new IllegalArgumentException("the member " + member + " is missing or wrong");
        }
    }

    /** Where and why, without quoting the document or what Jackson says of it: its values may be personal. */
    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            String why = e.getCause() instanceof IllegalArgumentException refusal ? ", " + refusal.getMessage() : "";
            return "its part \"" + pointer(mapping) + "\" does not fit" + why;
        }
        return "it is not JSON from line %d, column %d on"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
    }
}

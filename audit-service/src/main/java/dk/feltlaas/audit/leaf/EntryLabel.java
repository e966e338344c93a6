package dk.feltlaas.audit.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a leaf says in clear.
 *
 * <p>Public for ever, erased bodies or not: so the time is cut to the second, which whoever watches the checkpoints knows
 * anyway, and an id must not be computed from the body, or it would let everybody check a guess at it.
 *
 * @param source the service that wrote the entry, a name of at most 64 letters, digits, dots and dashes
 * @param sequence its gapless number within its source, or null
 */
public record EntryLabel(UUID id, String source, Long sequence, Instant time) {
    /** The source of an entry that names none, or none fit to be published. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public EntryLabel {
        time = time.truncatedTo(ChronoUnit.SECONDS);
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("a source is a short name");
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time has a year from 1970 to 9999");
        }
    }

    /** The label of an entry of whatever source; one that is no short name becomes {@link #UNKNOWN}. */
    public static EntryLabel of(UUID id, String source, Long sequence, Instant time) {
        return new EntryLabel(id, SOURCE.matcher(source).matches() ? source : UNKNOWN, sequence, time);
    }

    /** Whether the body, a CloudEvent around an audit entry, says the same of itself. */
    boolean isSaidBy(JsonNode body) {
        JsonNode number = body.path("sequence");
        return body.path("id").asText().equals(id.toString())
                && body.path("source").asText().equals("/" + source)
                && (sequence == null
                        ? number.isMissingNode() || number.isNull()
                        : number.isIntegralNumber() && number.canConvertToLong() && number.longValue() == sequence)
                && isTime(body.path("data").path("time").asText());
    }

    private boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .equals(time);
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time on the wire. Accepted: ISO 8601 with any offset, without one (taken as UTC), or a date alone (its
 * midnight in UTC). Given out: UTC with {@code Z} and as many fraction digits as needed, in groups of three, at most
 * six. What is finer than a microsecond is cut on the way in, as PostgreSQL cannot keep it; nothing is cut later, so a
 * client that adds a microsecond to the last stamp it saw misses nothing.
 */
public final class Stamps {
    /** The earliest moment a document may name; earlier ones are slips of typing or another language's empty date. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** The moment after the last one a document may name. */
    public static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private static final DateTimeFormatter ACCEPTED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Stamps() {}

    /** The moment meant, to the microsecond; nothing when the text is no point in time. */
    public static Optional<Instant> parse(String text) {
        try {
            var moment = ACCEPTED.parse(text.strip(), OffsetDateTime::from).toInstant();
            return Optional.of(moment.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public static String format(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).toString();
    }

    public static JsonNode json(Instant moment) {
        return TextNode.valueOf(format(moment));
    }
}

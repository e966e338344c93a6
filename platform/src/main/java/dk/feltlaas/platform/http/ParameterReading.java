package dk.feltlaas.platform.http;

import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads ids and instants in paths and queries. A malformed or all-zero id is 400 as in KITOS, where JAX-RS by itself
 * would answer 404.
 */
@Provider
public class ParameterReading implements ParamConverterProvider {
    private static final UUID EMPTY = new UUID(0, 0);
    private static final int LAST_YEAR = 9999;
    private static final Map<Class<?>, BiFunction<String, String, Object>> READERS =
            Map.of(UUID.class, ParameterReading::uuid, Instant.class, ParameterReading::instant);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        BiFunction<String, String, Object> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(type, name(annotations), reader);
    }

    /** An id as text. Throws {@link InvalidInput} naming the parameter when malformed or all zeros. */
    public static UUID uuid(String name, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (!uuid.equals(EMPTY) && text.length() == 36) {
                return uuid;
            }
        } catch (IllegalArgumentException ignored) {
            // answered below
        }
        throw new InvalidInput(name, "must be a UUID that is not all zeros, not '" + text + "'");
    }

    /** An instant as ISO-8601 with any offset, or a date, which means its first moment in UTC. Years are 0 to 9999. */
    public static Instant instant(String name, String text) {
        try {
            OffsetDateTime time = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text.replace(' ', '+')).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException ignored) {
            // answered below
        }
        throw new InvalidInput(name, "must be a time such as 2026-01-31T12:00:00.123456Z, not '" + text + "'");
    }

    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(ParameterReading::value)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("parameter");
    }

    private static String value(Annotation annotation) {
        return switch (annotation) {
            case jakarta.ws.rs.PathParam path -> path.value();
            case jakarta.ws.rs.QueryParam query -> query.value();
            case org.jboss.resteasy.reactive.RestPath path -> path.value();
            case org.jboss.resteasy.reactive.RestQuery query -> query.value();
            default -> "";
        };
    }

    private record Converter<T>(Class<T> type, String name, BiFunction<String, String, Object> reader)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return text == null || text.isBlank() ? null : type.cast(reader.apply(name, text.strip()));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

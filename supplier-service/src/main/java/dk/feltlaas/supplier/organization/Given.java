package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * A property of a merge-patch: absent (unchanged), null (reset) or a value.
 *
 * @param isPresent whether the request names the property at all
 * @param value null also when the property was given as null
 */
@JsonDeserialize(using = Given.Reader.class)
public record Given<T>(boolean isPresent, T value) {

    public static <T> Given<T> of(T value) {
        return new Given<>(true, value);
    }

    public static <T> Given<T> absent() {
        return new Given<>(false, null);
    }

    public void ifPresent(Consumer<T> action) {
        if (isPresent) {
            action.accept(value);
        }
    }

    public T orElse(T unchanged) {
        return isPresent ? value : unchanged;
    }

    static final class Reader extends JsonDeserializer<Given<?>> implements ContextualDeserializer {
        private final JavaType content;

        Reader() {
            this(null);
        }

        private Reader(JavaType content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public Given<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return of(context.readValue(parser, content));
        }

        @Override
        public Given<?> getNullValue(DeserializationContext context) {
            return of(null);
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return absent();
        }
    }
}

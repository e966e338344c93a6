package dk.feltlaas.audit.entry;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Comparator;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one form RFC 8785 gives it, so that equal content has equal bytes.
 *
 * <p>RFC 8785 holds for I-JSON only: a number that does not survive as a double, a name that occurs twice or a lone
 * surrogate would come out as something else than went in. Such text is refused here rather than stored altered.
 */
public final class CanonicalJson {
    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private CanonicalJson() {}

    /** Throws {@link NotCanonicalisable} when the text is no JSON object, or one whose content would change. */
    public static byte[] of(String text) throws NotCanonicalisable {
        JsonNode given = parse(text);
        if (!given.isObject()) {
            throw new NotCanonicalisable("it is not a JSON object");
        }
        byte[] canonical = canonicalise(text);
        if (!parse(canonical).equals(BY_VALUE, given)) {
            throw new NotCanonicalisable("it has numbers or characters without an exact canonical form");
        }
        return canonical;
    }

    /** The content of bytes {@link #of} gave, with every number exact. */
    public static JsonNode parse(byte[] canonical) {
        try {
            return EXACT.readTree(canonical);
        } catch (IOException e) {
            throw new IllegalArgumentException("These bytes are not canonical JSON", e);
        }
    }

    private static JsonNode parse(String text) throws NotCanonicalisable {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new NotCanonicalisable("it is not readable JSON" + place(e));
        }
    }

    /** Where, without quoting what stands there: the reason is for everybody. */
    private static String place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? ""
                : " from line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static byte[] canonicalise(String text) throws NotCanonicalisable {
        try {
            return new JsonCanonicalizer(text).getEncodedUTF8();
        } catch (IOException e) {
            throw new NotCanonicalisable("it has no canonical form");
        }
    }

    /** The text cannot be brought to canonical form without changing what it says; the message says why. */
    public static final class NotCanonicalisable extends Exception {
        NotCanonicalisable(String reason) {
            super(reason);
        }
    }
}

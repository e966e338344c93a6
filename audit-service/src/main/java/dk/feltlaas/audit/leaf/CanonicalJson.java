package dk.feltlaas.audit.leaf;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON objects in the one form RFC 8785 gives them, so that equal content has equal bytes.
 *
 * <p>RFC 8785 holds for I-JSON only: a number that does not survive as a double, a name that occurs twice or a lone
 * surrogate would come out as something else than went in. {@link #of} refuses such text rather than altering it.
 */
public final class CanonicalJson {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private CanonicalJson() {}

    /** Throws {@link NotCanonicalisable} when the text is no JSON object, or one whose content would change. */
    public static byte[] of(String text) throws NotCanonicalisable {
        JsonNode given = exactly(text);
        if (!given.isObject()) {
            throw new NotCanonicalisable("it is not a JSON object");
        }
        try {
            byte[] canonical = new JsonCanonicalizer(text).getEncodedUTF8();
            if (!exactly(new String(canonical, StandardCharsets.UTF_8)).equals(BY_VALUE, given)) {
                throw new NotCanonicalisable("it has numbers or characters without an exact canonical form");
            }
            return canonical;
        } catch (IOException e) {
            throw new NotCanonicalisable("it has no canonical form");
        }
    }

    /** The content of bytes {@link #of} gave, with every number exact. */
    public static ObjectNode parse(byte[] canonical) {
        return parse(new String(canonical, StandardCharsets.UTF_8));
    }

    static ObjectNode object() {
        return EXACT.createObjectNode();
    }

    static String write(JsonNode json) {
        try {
            return new JsonCanonicalizer(EXACT.writeValueAsString(json)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("this JSON has no canonical form", e);
        }
    }

    /** Throws {@link IllegalArgumentException} unless the text is a JSON object and its own canonical form. */
    static ObjectNode read(String text) {
        ObjectNode object = parse(text);
        if (!write(object).equals(text)) {
            throw new IllegalArgumentException("this is not the canonical form of a JSON object");
        }
        return object;
    }

    /** Throws {@link IllegalArgumentException} unless the text is a JSON object. */
    static ObjectNode parse(String text) {
        try {
            if (EXACT.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is not JSON", e);
        }
        throw new IllegalArgumentException("this is not a JSON object");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode exactly(String text) throws NotCanonicalisable {
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

    /** The text cannot be brought to canonical form without changing what it says; the message says why. */
    public static final class NotCanonicalisable extends Exception {
        NotCanonicalisable(String reason) {
            super(reason);
        }
    }
}

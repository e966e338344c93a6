package dk.feltlaas.audit.leaf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON objects in the one form RFC 8785 gives them. */
final class CanonicalJson {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

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
}

package dk.feltlaas.audit.ndjson;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Lines as objects, each in one form only. */
public final class ExportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ExportJson() {}

    /** The line of a header, an entry or an end, without its newline. */
    public static byte[] write(Record line) {
        try {
            return MAPPER.writeValueAsBytes(line);
        } catch (IOException e) {
            throw new UncheckedIOException("Records of text and numbers can always be written", e);
        }
    }

    /** Throws {@link IllegalArgumentException} unless {@link #write} gives exactly these bytes. */
    public static <T extends Record> T read(byte[] line, Class<T> type) {
        T read;
        try {
            read = MAPPER.readValue(line, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is not JSON of the form it should have", e);
        }
        if (read == null || !Arrays.equals(write(read), line)) {
            throw new IllegalArgumentException("it is not written in the one form it should have");
        }
        return read;
    }
}

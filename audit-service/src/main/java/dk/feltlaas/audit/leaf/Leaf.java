package dk.feltlaas.audit.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One leaf of the log; the package says what it is.
 *
 * @param opaque whether the body does not itself say what the label says
 */
public record Leaf(EntryLabel label, boolean opaque, Hash actor, Hash content) {
    private static final int VERSION = 1;

    /** The leaf in the bytes that are hashed: members in RFC 8785 order, values that nothing in it needs escaped. */
    public byte[] bytes() {
        return CanonicalJson.utf8("""
                {"actor":"%s","content":"%s","id":"%s","opaque":%s,"sequence":%s,"source":"%s","time":"%s","v":%d}""".formatted(
                        actor.base64(),
                        content.base64(),
                        label.id(),
                        opaque,
                        label.sequence() == null ? null : "\"" + label.sequence() + "\"",
                        label.source(),
                        label.time(),
                        VERSION));
    }

    /** Throws {@link IllegalArgumentException} unless {@link #bytes} gives exactly these bytes. */
    public static Leaf parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Leaf leaf;
        try {
            leaf = read(CanonicalJson.parse(text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("these bytes are no leaf of this log", e);
        }
        if (!Arrays.equals(leaf.bytes(), bytes)) {
            throw new IllegalArgumentException("these bytes are no leaf of this log");
        }
        return leaf;
    }

    private static Leaf read(JsonNode json) {
        JsonNode sequence = json.required("sequence");
        return new Leaf(
                new EntryLabel(
                        UUID.fromString(json.required("id").textValue()),
                        json.required("source").textValue(),
                        sequence.isNull() ? null : Long.valueOf(sequence.textValue()),
                        Instant.parse(json.required("time").textValue())),
                json.required("opaque").booleanValue(),
                Hash.parse(json.required("actor").textValue()),
                Hash.parse(json.required("content").textValue()));
    }

    Hash digest(Part part) {
        return switch (part) {
            case ACTOR -> actor;
            case CONTENT -> content;
        };
    }
}

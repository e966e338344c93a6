package dk.feltlaas.audit.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.audit.entry.CanonicalJson.NotCanonicalisable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Evidence of what was not understood. The same record read again gives the same evidence, so it is kept once. */
final class OpaqueRecord {
    /** What PostgreSQL and readers can show; a time outside is not believed. */
    static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private OpaqueRecord() {}

    /** Of a record that has a canonical form: kept as it stands, with whatever it says of itself. */
    static Evidence kept(ConsumerRecord<String, String> record, byte[] body, String why) {
        JsonNode event = CanonicalJson.parse(body);
        JsonNode sequence = event.path("sequence");
        return new Evidence(
                EvidenceReader.idOf(event).orElseGet(() -> derivedId(body)),
                EvidenceReader.sourceOf(event),
                sequence.isIntegralNumber() && sequence.canConvertToLong() ? sequence.longValue() : null,
                publishedAt(record),
                body,
                why,
                Optional.empty());
    }

    /** Of a record without a canonical form: its bytes in base64, with where in the topic it stood. */
    static Evidence wrapped(ConsumerRecord<String, String> record, String why) {
        byte[] body = canonical(wrap(record));
        return new Evidence(
                derivedId(body), EvidenceReader.UNKNOWN, null, publishedAt(record), body, why, Optional.empty());
    }

    /** Of an event whose id is taken by another one: both are kept, this one under an id of its own. */
    static Evidence conflicting(Evidence evidence) {
        return new Evidence(
                derivedId(evidence.body()),
                evidence.source(),
                evidence.sequence(),
                evidence.occurredAt(),
                evidence.body(),
                "another event with the id " + evidence.id() + " came before",
                Optional.empty());
    }

    private static ObjectNode wrap(ConsumerRecord<String, String> record) {
        ObjectNode wrap = JsonNodeFactory.instance.objectNode();
        wrap.put("topic", record.topic());
        wrap.put("partition", record.partition());
        wrap.put("offset", Long.toString(record.offset()));
        wrap.put("key", base64(record.key()));
        wrap.put("value", base64(record.value()));
        return wrap;
    }

    private static String base64(String text) {
        return text == null ? null : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] canonical(ObjectNode wrap) {
        try {
            return CanonicalJson.of(wrap.toString());
        } catch (NotCanonicalisable e) {
            throw new IllegalStateException("A flat object of ASCII text has a canonical form", e);
        }
    }

    /** A UUID of version 8 (RFC 9562, §5.8) out of the body's SHA-256. */
    private static UUID derivedId(byte[] body) {
        ByteBuffer digest = ByteBuffer.wrap(sha256(body));
        long high = digest.getLong() & ~0xF000L | 0x8000L;
        long low = digest.getLong() & ~(0xC0L << 56) | 0x80L << 56;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Instant publishedAt(ConsumerRecord<String, String> record) {
        return Instant.ofEpochMilli(Math.clamp(record.timestamp(), EARLIEST.toEpochMilli(), LATEST.toEpochMilli()));
    }
}

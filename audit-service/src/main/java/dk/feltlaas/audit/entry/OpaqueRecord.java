package dk.feltlaas.audit.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.leaf.CanonicalJson.NotCanonicalisable;
import dk.feltlaas.platform.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Evidence of what was not understood. Where it has no id of its own it gets a new one: an id is public, and one computed
 * from the body would confirm a guess at it. That the same record read again is kept once is seen by its place.
 */
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
                EvidenceReader.idOf(event).orElseGet(Ids::next),
                EvidenceReader.sourceOf(event),
                sequence.isIntegralNumber() && sequence.canConvertToLong() ? sequence.longValue() : null,
                publishedAt(record),
                body,
                place(record),
                why,
                Optional.empty());
    }

    /** Of a record without a canonical form: its bytes in base64, with where in the topic it stood. */
    static Evidence wrapped(ConsumerRecord<String, String> record, String why) {
        return new Evidence(
                Ids.next(),
                EvidenceReader.UNKNOWN,
                null,
                publishedAt(record),
                canonical(wrap(record)),
                place(record),
                why,
                Optional.empty());
    }

    /** Of an event whose id is taken by another one: both are kept, this one under an id of its own. */
    static Evidence conflicting(Evidence evidence) {
        return new Evidence(
                Ids.next(),
                evidence.source(),
                evidence.sequence(),
                evidence.occurredAt(),
                evidence.body(),
                evidence.record(),
                conflict(evidence),
                Optional.empty());
    }

    static String conflict(Evidence evidence) {
        return "another event with the id " + evidence.id() + " came before";
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

    /** No other record has it, also when the topic was made anew and counts from 0 again. */
    static String place(ConsumerRecord<String, String> record) {
        return "%s-%d@%d@%d".formatted(record.topic(), record.partition(), record.offset(), record.timestamp());
    }

    private static Instant publishedAt(ConsumerRecord<String, String> record) {
        return Instant.ofEpochMilli(Math.clamp(record.timestamp(), EARLIEST.toEpochMilli(), LATEST.toEpochMilli()));
    }
}

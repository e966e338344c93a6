package dk.feltlaas.audit.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.leaf.CanonicalJson.NotCanonicalisable;
import dk.feltlaas.audit.leaf.EntryLabel;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.UnusableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what a record of the audit topic says. Never fails: what it does not understand it says so of. */
public final class EvidenceReader {
    /** The source of a record that does not name one. */
    public static final String UNKNOWN = EntryLabel.UNKNOWN;

    private EvidenceReader() {}

    public static Evidence read(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            return OpaqueRecord.wrapped(record, "the record has no value");
        }
        byte[] body;
        try {
            body = CanonicalJson.of(record.value());
        } catch (NotCanonicalisable e) {
            return OpaqueRecord.wrapped(record, e.getMessage());
        }
        try {
            return understood(record, body);
        } catch (UnusableEvent e) {
            return OpaqueRecord.kept(record, body, e.getMessage());
        }
    }

    /** What the body of an entry that was understood says. */
    public static AuditEntry entry(byte[] body) {
        return event(body).data(AuditEntry.class);
    }

    private static Evidence understood(ConsumerRecord<String, String> record, byte[] body) {
        CloudEvent event = event(body);
        if (!EventTypes.AUDIT_ENTRY.equals(event.type())) {
            throw UnusableEvent.unknownType(event);
        }
        AuditEntry entry = event.data(AuditEntry.class);
        require(event.id().equals(entry.id()), "its entry has another id than its envelope");
        require(event.source().equals("/" + entry.source()), "its entry names another source than its envelope");
        require(entry.time() != null && inRange(entry.time()), "its time is missing or out of range");
        require(entry.action() != null, "it names no action");
        require(entry.decision() != null, "it names no decision");
        return new Evidence(
                entry.id(),
                entry.source(),
                event.sequence(),
                entry.time(),
                body,
                OpaqueRecord.place(record),
                null,
                Optional.of(entry));
    }

    private static CloudEvent event(byte[] body) {
        return CloudEvent.parse(new String(body, StandardCharsets.UTF_8));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new UnusableEvent(otherwise);
        }
    }

    private static boolean inRange(Instant time) {
        return !time.isBefore(OpaqueRecord.EARLIEST) && !time.isAfter(OpaqueRecord.LATEST);
    }

    /** The service an envelope's source names, without the leading slash. */
    static String sourceOf(JsonNode event) {
        String source = event.path("source").asText("");
        return source.isBlank() ? UNKNOWN : source.startsWith("/") ? source.substring(1) : source;
    }

    static Optional<UUID> idOf(JsonNode event) {
        try {
            return Optional.of(UUID.fromString(event.path("id").asText("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package dk.feltlaas.audit.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.entry.CanonicalJson;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.entry.EvidenceReader;
import dk.feltlaas.platform.event.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/** An entry as answered. {@code digest} is the SHA-256 of its canonical bytes in hexadecimal. */
public sealed interface EntryResponse {

    /** What was done, by whom, and how it was decided; beside it where and when it came into the log. */
    record Understood(
            long position,
            Instant receivedAt,
            Long sequence,
            String digest,
            @JsonUnwrapped AuditEntry entry) implements EntryResponse {}

    /**
     * Something that came and is kept though it was not understood.
     *
     * @param opaque why not
     * @param content what came; where that was no JSON, its bytes in base64 and its place in the topic
     */
    record Opaque(
            long position,
            Instant receivedAt,
            Long sequence,
            String digest,
            UUID id,
            String source,
            Instant time,
            String opaque,
            JsonNode content)
            implements EntryResponse {}

    static EntryResponse from(Entry entry) {
        return entry.opaque() == null
                ? new Understood(
                        entry.position(),
                        entry.receivedAt(),
                        entry.sequence(),
                        entry.digest(),
                        EvidenceReader.entry(entry.body()))
                : new Opaque(
                        entry.position(),
                        entry.receivedAt(),
                        entry.sequence(),
                        entry.digest(),
                        entry.id(),
                        entry.source(),
                        entry.occurredAt(),
                        entry.opaque(),
                        CanonicalJson.parse(entry.body()));
    }
}

package dk.feltlaas.audit.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.leaf.CanonicalJson;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.platform.event.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/** An entry as answered. {@code leafHash} is its leaf's hash in the tree, in base64 as checkpoints and proofs have it. */
public sealed interface EntryResponse {

    /** What was done, by whom, and how it was decided; beside it where and when it came into the log. */
    record Understood(
            long position,
            Instant receivedAt,
            Long sequence,
            String leafHash,
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
            String leafHash,
            UUID id,
            String source,
            Instant time,
            String opaque,
            JsonNode content)
            implements EntryResponse {}

    /** Something whose body was erased; what is left is what its leaf says. */
    record Erased(
            long position,
            Instant receivedAt,
            Long sequence,
            String leafHash,
            UUID id,
            String source,
            Instant time,
            boolean erased)
            implements EntryResponse {}

    static EntryResponse from(Entry entry) {
        String leafHash = Hash.leaf(entry.leaf()).base64();
        if (entry.body().isEmpty()) {
            return new Erased(
                    entry.position(),
                    entry.receivedAt(),
                    entry.sequence(),
                    leafHash,
                    entry.id(),
                    entry.source(),
                    entry.occurredAt(),
                    true);
        }
        return entry.opaque() == null
                ? new Understood(entry.position(), entry.receivedAt(), entry.sequence(), leafHash, entry.said())
                : new Opaque(
                        entry.position(),
                        entry.receivedAt(),
                        entry.sequence(),
                        leafHash,
                        entry.id(),
                        entry.source(),
                        entry.occurredAt(),
                        entry.opaque(),
                        CanonicalJson.parse(entry.body().orElseThrow()));
    }
}

package dk.feltlaas.audit.entry;

import dk.feltlaas.platform.event.AuditEntry;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One record of the audit topic, ready to be appended. Every record becomes one, whatever it holds: what cannot be
 * understood is kept as {@link #opaque()}, because a log that chooses what to keep proves nothing.
 *
 * @param id of the event, or a new one where it has none of its own
 * @param source the service that wrote it, {@link EvidenceReader#UNKNOWN} where it does not say
 * @param sequence its gapless number within the source, or null
 * @param occurredAt when the deed was done, or when the record was published where it does not say
 * @param body the canonical JSON (RFC 8785), exactly as it will be hashed
 * @param record where in the topic it stood, and since when
 * @param opaque why it could not be understood, in words fit for everybody; null when it was
 * @param entry what it says, when it was understood
 */
public record Evidence(
        UUID id,
        String source,
        Long sequence,
        Instant occurredAt,
        byte[] body,
        String record,
        String opaque,
        Optional<AuditEntry> entry) {}

package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Audit entries for tests. */
final class Entries {
    private Entries() {}

    static AuditEntry of(UUID municipality) {
        return new AuditEntry(
                Ids.next(),
                "registry-service",
                Instant.parse("2026-03-02T09:15:30Z"),
                new AuditEntry.Actor(null, null, AuditEntry.Actor.SYSTEM, null, List.of(), null),
                municipality,
                null,
                new AuditEntry.Entity("ItSystemUsage", Ids.next(), 1L),
                "created",
                List.of(),
                AuditEntry.ACCEPTED,
                null,
                null,
                null,
                null);
    }
}

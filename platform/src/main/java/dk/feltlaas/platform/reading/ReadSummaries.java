package dk.feltlaas.platform.reading;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.AuditEntry.Reads.OfSystem;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what was read to the outbox, as audit entries. */
@ApplicationScoped
class ReadSummaries {
    /** Systems in one entry, which stays some 80 kB long then. */
    static final int SYSTEMS = 1_000;

    private static final Comparator<OfSystem> BY_SYSTEM =
            Comparator.comparing(OfSystem::system, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Outbox outbox;
    private final String source;

    ReadSummaries(Outbox outbox, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.outbox = outbox;
        this.source = source;
    }

    /** Within the running transaction: one entry, or several for more systems than fit into one. */
    void append(ReadKey key, Tally tally) {
        List<OfSystem> lines = tally.bySystem().entrySet().stream()
                .map(line -> new OfSystem(line.getKey(), line.getValue()))
                .sorted(BY_SYSTEM)
                .toList();
        for (int from = 0; from < lines.size(); from += SYSTEMS) {
            append(entry(key, tally, lines.subList(from, Math.min(from + SYSTEMS, lines.size()))));
        }
    }

    private AuditEntry entry(ReadKey key, Tally tally, List<OfSystem> lines) {
        long records = lines.stream().mapToLong(OfSystem::records).sum();
        return new AuditEntry(
                Ids.next(),
                source,
                tally.last(),
                key.reader(),
                key.municipality(),
                key.reader().organisation(),
                lines.size() == 1 ? lines.getFirst().system() : null,
                new AuditEntry.Entity(key.entityType(), null, null),
                AuditEntry.READ,
                List.of(),
                AuditEntry.ACCEPTED,
                null,
                null,
                null,
                null,
                new AuditEntry.Reads(key.hour(), records, lines));
    }

    private void append(AuditEntry entry) {
        outbox.append(Topic.AUDIT, entry.municipality().toString(), EventTypes.AUDIT_ENTRY, null, entry);
    }
}

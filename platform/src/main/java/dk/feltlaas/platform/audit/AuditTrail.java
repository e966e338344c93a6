package dk.feltlaas.platform.audit;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.outbox.ChangeTooLarge;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes audit entries to the outbox: of accepted writes in their transaction, of refused ones in one of their own. */
@ApplicationScoped
public class AuditTrail {
    private final Outbox outbox;
    private final Clock clock;
    private final RequestScene scene;
    private final Optional<FieldKeys> fieldKeys;
    private final Optional<ConcernedSystems> systems;
    private final String source;

    AuditTrail(
            Outbox outbox,
            Clock clock,
            RequestScene scene,
            Instance<FieldKeys> fieldKeys,
            Instance<ConcernedSystems> systems,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.outbox = outbox;
        this.clock = clock;
        this.scene = scene;
        this.fieldKeys = fieldKeys.stream().findFirst();
        this.systems = systems.stream().findFirst();
        this.source = source;
    }

    /** Records a refused write and commits that before returning, so that the refusal can be answered. */
    public void refused(Caller caller, NotPermitted refusal) {
        RefusedWrite about = refusal.subject().orElse(new RefusedWrite(null, null, null, null, List.of()));
        try {
            QuarkusTransaction.requiringNew().run(() -> append(entry(caller, refusal, about)));
        } catch (ChangeTooLarge e) {
            // That it was tried, by whom and on what, is what counts; a refusal must not be lost by being long.
            QuarkusTransaction.requiringNew()
                    .run(() -> append(entry(caller, refusal, about).withoutValues()));
        }
    }

    /**
     * Records a deed that changes no record, such as a sign-in, in the running transaction.
     *
     * @param reason a slug: why it was refused; null when it was not
     */
    public void deed(AuditEntry.Actor actor, AuditEntry.Entity about, String action, String decision, String reason) {
        append(new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                actor,
                null,
                actor.organisation(),
                about,
                action,
                List.of(),
                decision,
                reason,
                null,
                null,
                scene.request()));
    }

    private void append(AuditEntry entry) {
        outbox.appendAll(List.of(draft(entry)));
    }

    private AuditEntry entry(Caller caller, NotPermitted refusal, RefusedWrite about) {
        return new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                scene.actor(caller),
                about.municipality(),
                caller.supplier().orElse(null),
                system(about.entityType(), about.entity()),
                about.entityType() == null ? null : new AuditEntry.Entity(about.entityType(), about.entity(), null),
                "write",
                about.changes().stream()
                        .map(c -> new AuditEntry.FieldChange(c.field(), c.key(), c.before(), c.after()))
                        .toList(),
                AuditEntry.REFUSED,
                refusal.slug(),
                refusal.detail(),
                about.epoch(),
                scene.request(),
                null);
    }

    /** Entries of one transaction, those of the source last, so that concurrent transactions lock keys in one order. */
    void write(AuditNote note) {
        List<AuditEntry> entries = new ArrayList<>();
        for (PendingEntry pending : note.pending().values()) {
            List<AuditEntry.FieldChange> changes = changes(pending);
            if (!changes.isEmpty() || pending.kind() != PendingEntry.Kind.UPDATE) {
                entries.add(accepted(note.of(pending.entity().auditId()), pending, changes));
            }
        }
        note.pending().clear();
        outbox.appendAll(entries.stream()
                .sorted(Comparator.comparing(AuditEntry::municipality, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(this::draft)
                .toList());
    }

    private AuditEntry accepted(AuditNote note, PendingEntry pending, List<AuditEntry.FieldChange> changes) {
        Caller caller = scene.callerOrNull();
        UUID supplier = note.supplier() != null || caller == null
                ? note.supplier()
                : caller.supplier().orElse(null);
        AuditSubject entity = pending.entity();
        return new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                scene.actor(caller),
                entity.auditMunicipality(),
                supplier,
                entity.auditSystem() == null ? system(pending.entityType(), entity.auditId()) : entity.auditSystem(),
                new AuditEntry.Entity(pending.entityType(), entity.auditId(), entity.auditVersion()),
                note.actionOr(pending.kind().action()),
                changes,
                note.isOverride() ? AuditEntry.OVERRIDE : AuditEntry.ACCEPTED,
                null,
                note.remark(),
                note.epoch(),
                scene.request(),
                null);
    }

    private UUID system(String entityType, UUID entity) {
        return entityType == null || entity == null
                ? null
                : systems.flatMap(known -> Wall.asService(() -> known.systemOf(entityType, entity)))
                        .orElse(null);
    }

    private List<AuditEntry.FieldChange> changes(PendingEntry pending) {
        return pending.changes().entrySet().stream()
                .map(change -> new AuditEntry.FieldChange(
                        change.getKey(),
                        fieldKeys
                                .flatMap(keys -> keys.keyOf(pending.entityType(), change.getKey()))
                                .orElse(null),
                        change.getValue().before(),
                        change.getValue().after()))
                .toList();
    }

    private Outbox.Draft draft(AuditEntry entry) {
        String key =
                entry.municipality() == null ? source : entry.municipality().toString();
        String subject = entry.entity() == null || entry.entity().id() == null
                ? null
                : entry.entity().id().toString();
        return new Outbox.Draft(Topic.AUDIT, key, EventTypes.AUDIT_ENTRY, subject, entry);
    }
}

package dk.feltlaas.platform.audit;

import dk.feltlaas.platform.audit.PendingEntry.Kind;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;

/**
 * Computes the audit entries from Hibernate's own flush: whatever is inserted, updated or deleted of an {@link Audited}
 * entity is recorded in the transaction that does it, whoever wrote the code. Shared by all sessions; what it gathers
 * lives in the transaction's {@link AuditNote}.
 */
@PersistenceUnitExtension
@ApplicationScoped
public class AuditCapture implements Interceptor {
    private final AuditNote note;
    private final AuditedProperties properties;
    private final AuditTrail trail;
    private final TransactionSynchronizationRegistry transactions;

    AuditCapture(
            AuditNote note,
            AuditedProperties properties,
            AuditTrail trail,
            TransactionSynchronizationRegistry transactions) {
        this.note = note;
        this.properties = properties;
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        if (entity instanceof AuditSubject subject) {
            properties.compare(pending(subject, Kind.CREATE), names, null, state);
        }
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object[] previous, String[] names, Type[] types) {
        if (entity instanceof AuditSubject subject) {
            if (previous == null) {
                throw new IllegalStateException("An audited entity is changed only when loaded in the transaction");
            }
            properties.compare(pending(subject, Kind.UPDATE), names, previous, state);
        }
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        if (entity instanceof AuditSubject subject) {
            PendingEntry entry = pending(subject, Kind.DELETE);
            entry.become(Kind.DELETE);
            properties.compare(entry, names, state, null);
        }
    }

    private PendingEntry pending(AuditSubject subject, Kind kind) {
        Audited audited = subject.getClass().getAnnotation(Audited.class);
        if (audited == null) {
            throw new IllegalStateException(subject.getClass() + " is an AuditSubject without @Audited");
        }
        if (note.pending().isEmpty()) {
            transactions.registerInterposedSynchronization(new BeforeCommit());
        }
        return note.pending()
                .computeIfAbsent(
                        List.of(audited.value(), subject.auditId()),
                        key -> new PendingEntry(subject, audited.value(), kind));
    }

    /**
     * Writes the entries once everything has been flushed. A transaction whose entries cannot be written must not commit:
     * the transaction manager sees to that when this throws, while Hibernate's own callback for interceptors would only log it.
     */
    private final class BeforeCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            trail.write(note);
        }

        @Override
        public void afterCompletion(int status) {
            // The entries were written, or undone, with everything else.
        }
    }
}

package dk.feltlaas.gdpr.lockable;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Counts for whoever may see what is counted. */
@ApplicationScoped
class LockableRecordCounts {
    private final EntityManager database;
    private final Visibility visibility;

    LockableRecordCounts(EntityManager database, Visibility visibility) {
        this.database = database;
        this.visibility = visibility;
    }

    @Transactional
    public LockableRecords of(Caller caller, UUID municipality) {
        visibility.requireRead(caller, null, null, municipality);
        return new LockableRecords(
                count("Registration", municipality),
                count("OversightDate", municipality),
                count("UsageProfile", municipality));
    }

    private long count(String entity, UUID municipality) {
        return database.createQuery("select count(e) from " + entity + " e where e.municipality = ?1", Long.class)
                .setParameter(1, municipality)
                .getSingleResult();
    }
}

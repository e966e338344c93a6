package dk.feltlaas.gdpr.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All profiles. */
@ApplicationScoped
class UsageProfiles implements PanacheRepositoryBase<UsageProfile, UUID> {

    /**
     * Makes this transaction the only one to change that usage's profile until it ends, also while there is no row to
     * lock yet.
     */
    void lock(UUID usage) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('usage-profile ' || :usage, 0))")
                .setParameter("usage", usage.toString())
                .getSingleResult();
    }
}

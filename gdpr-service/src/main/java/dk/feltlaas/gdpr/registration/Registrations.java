package dk.feltlaas.gdpr.registration;

import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All registrations there are. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, UUID> {
    private static final String NAME_UNIQUE = "registration_name_unique";

    Registration get(UUID uuid) {
        return findByIdOptional(uuid).orElseThrow(() -> unknown(uuid));
    }

    /** The registration, which nobody else changes until the transaction ends; neither it nor its dates. */
    Registration getForChange(UUID uuid) {
        return findByIdOptional(uuid, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(uuid));
    }

    List<Registration> find(RegistrationFilter filter, Optional<Set<UUID>> visible) {
        if (visible.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        var wanted = new RegistrationQuery(filter, visible);
        var query = getSession().createNativeQuery(wanted.sql(), Registration.class);
        wanted.parameters().forEach(query::setParameter);
        query.setFirstResult(filter.page.offset()).setMaxResults(filter.page.size());
        return query.getResultList();
    }

    /** Those that refer to a usage, locked in one order. */
    List<Registration> referringTo(UUID usage) {
        return getSession()
                .createNativeQuery(
                        "select r.* from registration r where r.content @> jsonb_build_object('systemUsages',"
                                + " jsonb_build_array(cast(:usage as text))) order by r.uuid for update",
                        Registration.class)
                .setParameter("usage", usage.toString())
                .getResultList();
    }

    /** Writes what has changed. Throws {@link AlreadyExists} when the name is taken in the municipality. */
    void store() {
        try {
            flush();
        } catch (ConstraintViolationException broken) {
            if (NAME_UNIQUE.equals(broken.getConstraintName())) {
                throw new AlreadyExists("The organization already has a data processing registration of that name.");
            }
            throw broken;
        }
    }

    private static NotFound unknown(UUID uuid) {
        return new NotFound("data processing registration", uuid);
    }
}

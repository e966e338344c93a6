package dk.feltlaas.gdpr.registration;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.Problem;
import dk.feltlaas.platform.wall.Wall;
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

    private final Visibility visibility;

    Registrations(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Throws {@link NotFound} when there is none, and {@link NotPermitted} when the caller cannot see it. */
    Registration get(UUID uuid) {
        return findByIdOptional(uuid).orElseThrow(() -> absent(uuid));
    }

    /** As {@link #get}; nobody else changes the registration until the transaction ends, neither it nor its dates. */
    Registration getForChange(UUID uuid) {
        return findByIdOptional(uuid, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(uuid));
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
                        "select r.* from registration r where r.uuid in (select registrations_containing("
                                + "jsonb_build_object('systemUsages', jsonb_build_array(cast(:usage as text)))))"
                                + " order by r.uuid for update",
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

    /** Why the caller does not get a registration: it is not there, or it is behind the wall. */
    Problem absent(UUID uuid) {
        return Wall.asService(() -> getEntityManager()
                .createQuery("select r.municipality from Registration r where r.uuid = :uuid", UUID.class)
                .setParameter("uuid", uuid)
                .getResultStream()
                .findFirst()
                .<Problem>map(owner -> visibility.refusal(RegistrationDocument.TYPE, uuid, owner))
                .orElseGet(() -> new NotFound("data processing registration", uuid)));
    }
}

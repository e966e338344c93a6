package dk.feltlaas.platform.outbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Raises versions above what others know, for {@link PublishedState}. */
public final class Versions {
    private Versions() {}

    /**
     * The entity at a version above the given one and above its own, held until the transaction ends; empty when there
     * is none. Nothing else of it changes, so there is nothing for the audit log to tell.
     */
    public static <T> Optional<T> raiseAbove(long told, EntityManager entities, Class<T> type, UUID id) {
        var model = entities.getMetamodel().entity(type);
        String version = model.getVersion(long.class).getName();
        entities.createQuery("update %1$s set %2$s = ?1 where %3$s = ?2 and %2$s < ?1"
                        .formatted(
                                model.getName(),
                                version,
                                model.getId(UUID.class).getName()))
                .setParameter(1, told)
                .setParameter(2, id)
                .executeUpdate();
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }
}

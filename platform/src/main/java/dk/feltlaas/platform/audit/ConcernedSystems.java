package dk.feltlaas.platform.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Which IT system a record is about where the record itself does not say; a service whose records belong to systems
 * provides one. Asked within a transaction, of records that may be unknown or deleted.
 */
public interface ConcernedSystems {
    /** The system, or empty when there is none, or none is known yet. */
    Optional<UUID> systemOf(String entityType, UUID entity);
}

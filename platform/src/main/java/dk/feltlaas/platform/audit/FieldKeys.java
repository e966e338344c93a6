package dk.feltlaas.platform.audit;

import java.util.Optional;

/** Field keys of the fields a service holds, for the audit entries; each service with lockable fields provides one. */
public interface FieldKeys {
    /** The key of that field, or empty when it has none. */
    Optional<String> keyOf(String entityType, String field);
}

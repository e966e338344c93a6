package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.audit.FieldKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the audit log which fields of a usage can be locked. */
@ApplicationScoped
class UsageFieldKeys implements FieldKeys {

    @Override
    public Optional<String> keyOf(String entityType, String field) {
        return UsageDocument.TYPE.equals(entityType)
                ? UsageDocument.SCHEMA.fields().stream()
                        .filter(one -> one.path().equals(field))
                        .findFirst()
                        .map(one -> one.property().key())
                : Optional.empty();
    }
}

package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.audit.ConcernedSystems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells the audit log which system a usage is of. A registration may concern many, and has none. */
@ApplicationScoped
class UsageSystems implements ConcernedSystems {
    private static final String USAGE = "ItSystemUsage";

    private final UsageReferences usages;

    UsageSystems(UsageReferences usages) {
        this.usages = usages;
    }

    @Override
    public Optional<UUID> systemOf(String entityType, UUID entity) {
        return USAGE.equals(entityType)
                ? usages.findByIdOptional(entity).map(UsageReference::system)
                : Optional.empty();
    }
}

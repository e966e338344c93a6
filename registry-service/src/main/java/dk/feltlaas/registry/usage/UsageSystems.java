package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.audit.ConcernedSystems;
import dk.feltlaas.registry.system.SystemDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells the audit log which system a usage is of. */
@ApplicationScoped
class UsageSystems implements ConcernedSystems {
    private final ItSystemUsages usages;

    UsageSystems(ItSystemUsages usages) {
        this.usages = usages;
    }

    @Override
    public Optional<UUID> systemOf(String entityType, UUID entity) {
        return switch (entityType) {
            case UsageDocument.TYPE -> usages.findByIdOptional(entity).map(ItSystemUsage::system);
            case SystemDocument.TYPE -> Optional.of(entity);
            default -> Optional.empty();
        };
    }
}

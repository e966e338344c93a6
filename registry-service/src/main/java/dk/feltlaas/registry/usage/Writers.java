package dk.feltlaas.registry.usage;

import dk.feltlaas.registry.role.UsageRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may change a usage because of a role assigned on it, as far as they are members of its municipality. */
@ApplicationScoped
class Writers {
    private final UsageRoles roles;

    Writers(UsageRoles roles) {
        this.roles = roles;
    }

    Set<UUID> of(ItSystemUsage usage) {
        Map<UUID, Set<UUID>> holders = usage.holders();
        return roles.withWriteAccess(holders.keySet()).stream()
                .flatMap(role -> holders.get(role).stream())
                .collect(Collectors.toSet());
    }
}

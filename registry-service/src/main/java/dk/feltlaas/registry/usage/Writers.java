package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Content;
import dk.feltlaas.registry.role.UsageRoles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Who may change a usage because of a role assigned on it, as far as they are members of its municipality. */
@ApplicationScoped
class Writers {
    private final UsageRoles roles;

    Writers(UsageRoles roles) {
        this.roles = roles;
    }

    Set<UUID> of(Content content) {
        Map<UUID, Set<UUID>> holders = holders(content);
        return roles.withWriteAccess(holders.keySet()).stream()
                .flatMap(role -> holders.get(role).stream())
                .collect(Collectors.toSet());
    }

    /** The roles assigned, each with the accounts that have it. */
    private static Map<UUID, Set<UUID>> holders(Content content) {
        return content.get(UsageDocument.ROLES).stream()
                .flatMap(roles -> StreamSupport.stream(roles.spliterator(), false))
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString(row.path("role").textValue()),
                        Collectors.mapping(
                                row -> UUID.fromString(row.path("user").textValue()), Collectors.toSet())));
    }
}

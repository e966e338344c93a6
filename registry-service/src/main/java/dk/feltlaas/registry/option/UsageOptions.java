package dk.feltlaas.registry.option;

import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All options; those no longer available keep their names but cannot be chosen anew. */
@ApplicationScoped
class UsageOptions implements PanacheRepositoryBase<UsageOption, UUID>, ReferenceSource {

    @Override
    public Set<Kind> kinds() {
        return Kinds.OPTIONS;
    }

    @Override
    public Map<UUID, Names.Name> names(Kind kind, Collection<UUID> ids) {
        return of(kind, ids).stream()
                .collect(Collectors.toMap(UsageOption::id, option -> new Names.Name(option.name())));
    }

    @Override
    public Set<UUID> choosable(Kind kind, Collection<UUID> ids) {
        return of(kind, ids).stream()
                .filter(UsageOption::isAvailable)
                .map(UsageOption::id)
                .collect(Collectors.toSet());
    }

    private List<UsageOption> of(Kind kind, Collection<UUID> ids) {
        return list("kind = ?1 and id in ?2", kind.name(), ids);
    }
}

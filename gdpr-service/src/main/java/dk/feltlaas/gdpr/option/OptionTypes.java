package dk.feltlaas.gdpr.option;

import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All options of all kinds. */
@ApplicationScoped
public class OptionTypes implements PanacheRepositoryBase<OptionType, UUID> {

    List<OptionType> available(OptionKind kind, Optional<Page> page) {
        var query = find(
                "kind = ?1 and available order by position", kind.reference().name());
        return page.map(query::page).orElse(query).list();
    }

    OptionType get(OptionKind kind, UUID uuid) {
        return findByIdOptional(uuid)
                .filter(option -> option.isOf(kind))
                .orElseThrow(() -> new NotFound(kind.words(), uuid));
    }

    /** Those of that kind, available or not, by id; unknown ones are absent. */
    public Map<UUID, OptionType> find(OptionKind kind, Collection<UUID> uuids) {
        return list("kind = ?1 and uuid in ?2", kind.reference().name(), uuids).stream()
                .collect(Collectors.toMap(OptionType::uuid, Function.identity()));
    }

    /** Which of these roles let their holders change the registration they hold them on. */
    public Set<UUID> withWriteAccess(Collection<UUID> roles) {
        return list("writeAccess and uuid in ?1", roles).stream()
                .map(OptionType::uuid)
                .collect(Collectors.toSet());
    }
}

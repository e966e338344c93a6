package dk.feltlaas.registry.role;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.registry.reference.Kinds;
import dk.feltlaas.registry.reference.ReferenceSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All roles; those no longer available keep their names but cannot be assigned anew. */
@ApplicationScoped
public class UsageRoles implements PanacheRepositoryBase<UsageRole, UUID>, ReferenceSource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kinds.ROLE);
    }

    @Override
    public String named(Kind kind) {
        return "select id, name, null::jsonb from usage_role where id = " + NameLookup.ONE_OF;
    }

    @Override
    public String choosable(Kind kind) {
        return named(kind) + " and available";
    }

    /** Those of these roles that let whoever has one change the usage. */
    public Set<UUID> withWriteAccess(Collection<UUID> roles) {
        return roles.isEmpty()
                ? Set.of()
                : list("writeAccess and id in ?1", roles).stream()
                        .map(UsageRole::id)
                        .collect(Collectors.toSet());
    }

    List<UsageRole> available() {
        return list("available order by position");
    }
}

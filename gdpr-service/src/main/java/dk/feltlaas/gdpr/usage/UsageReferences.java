package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.event.UsageState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The usages that have arrived here; one made a moment ago may still be on its way. */
@ApplicationScoped
public class UsageReferences implements PanacheRepositoryBase<UsageReference, UUID> {

    /** Those that have arrived, deleted ones too, by id. */
    public Map<UUID, UsageReference> byId(Collection<UUID> uuids) {
        return list("uuid in ?1", uuids).stream().collect(Collectors.toMap(UsageReference::uuid, Function.identity()));
    }

    /** Takes over a newer state; false when the stored one is as new. */
    boolean store(UsageState state) {
        var known = findById(state.uuid());
        if (known == null) {
            persist(new UsageReference(state));
        } else if (known.isOlderThan(state)) {
            known.take(state);
        } else {
            return false;
        }
        return true;
    }
}

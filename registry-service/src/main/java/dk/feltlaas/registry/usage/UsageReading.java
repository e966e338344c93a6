package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.reading.Reads;
import dk.feltlaas.registry.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds what is going to be shown, whole or in part, to callers who may see it. What a supplier is shown is counted. */
@ApplicationScoped
public class UsageReading {
    private final ItSystemUsages usages;
    private final UsageRights rights;
    private final Visibility visibility;
    private final Reads reads;

    UsageReading(ItSystemUsages usages, UsageRights rights, Visibility visibility, Reads reads) {
        this.usages = usages;
        this.rights = rights;
        this.visibility = visibility;
        this.reads = reads;
    }

    List<ItSystemUsage> page(UsageListQuery query) {
        List<ItSystemUsage> page = usages.page(query, visibility.of(query.organization));
        return reads.counted(UsageDocument.TYPE, page, ItSystemUsage::municipality, ItSystemUsage::system);
    }

    /** Throws {@link NotPermitted} before anything of the record is told. */
    public ItSystemUsage get(UUID id) {
        ItSystemUsage usage = usages.get(id);
        rights.requireSight(usage);
        reads.counted(UsageDocument.TYPE, usage.municipality(), usage.system());
        return usage;
    }
}

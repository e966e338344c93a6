package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.permission.FieldPermissions;
import dk.feltlaas.platform.permission.RecordPermissions;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the caller may do with a usage, field by field, as it would be decided now. */
@ApplicationScoped
class UsagePermissions {
    /** The fields of a usage KITOS tells of, then those it leaves out of its list. */
    private static final List<String> ALWAYS_LISTED = List.of(
            "ItSystemUsage.ContainsAITechnology",
            "ItSystemUsage.SystemUsageCriticalityLevel",
            "ItSystemUsage.preriskAssessment",
            "ItSystemUsage.riskAssessment",
            "ItSystemUsage.IsBusinessCritical");

    private final ItSystemUsages usages;
    private final UsageRights rights;
    private final LockStates locks;
    private final CurrentCaller caller;

    UsagePermissions(ItSystemUsages usages, UsageRights rights, LockStates locks, CurrentCaller caller) {
        this.usages = usages;
        this.rights = rights;
        this.locks = locks;
        this.caller = caller;
    }

    /** Throws {@link NotFound} when there is no such usage; of one that is out of sight, nothing may be done. */
    RecordPermissions of(UUID id) {
        return usages.findByIdOptional(id).map(this::of).orElseGet(() -> outOfSight(id));
    }

    private RecordPermissions outOfSight(UUID id) {
        Problem why = usages.absent(id);
        if (why instanceof NotPermitted) {
            return RecordPermissions.NONE;
        }
        throw why;
    }

    private RecordPermissions of(ItSystemUsage usage) {
        if (!rights.mayRead(usage)) {
            return RecordPermissions.NONE;
        }
        boolean mayModify = rights.mayModify(usage);
        FieldPermissions fields = FieldPermissions.of(
                caller.get(), locks.find(usage.municipality()), mayModify, ALWAYS_LISTED, UsageDocument.TYPE);
        return new RecordPermissions(true, mayModify, mayModify, fields);
    }
}

package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.permission.FieldPermissions;
import dk.feltlaas.platform.permission.RecordPermissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    private final UsageRights rights;
    private final LockStates locks;
    private final CurrentCaller caller;

    UsagePermissions(UsageRights rights, LockStates locks, CurrentCaller caller) {
        this.rights = rights;
        this.locks = locks;
        this.caller = caller;
    }

    RecordPermissions of(ItSystemUsage usage) {
        if (!rights.mayRead(usage)) {
            return RecordPermissions.NONE;
        }
        boolean mayModify = rights.mayModify(usage);
        FieldPermissions fields = FieldPermissions.of(
                caller.get(), locks.find(usage.municipality()), mayModify, ALWAYS_LISTED, UsageDocument.TYPE);
        return new RecordPermissions(true, mayModify, mayModify, fields);
    }
}

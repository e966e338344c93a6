package dk.feltlaas.gdpr.profile;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The ordinary rights to a profile, those of its usage: a role in the municipality, or for its members one with write
 * access on the usage. Of the latter registry-service tells in its events, so that a role given or taken a moment ago may
 * count a moment later here.
 */
@ApplicationScoped
class ProfileRights {
    private final Visibility visibility;
    private final UsageReferences usages;

    ProfileRights(Visibility visibility, UsageReferences usages) {
        this.visibility = visibility;
        this.usages = usages;
    }

    boolean mayModify(Caller caller, UUID usage, UUID municipality) {
        return caller.mayModify(municipality) || caller.isMemberOf(municipality) && isAssignedTo(caller, usage);
    }

    /** @throws NotPermitted when the caller may neither see the municipality's records nor change this one */
    void requireSight(Caller caller, UUID usage, UUID municipality) {
        if (!mayModify(caller, usage, municipality)) {
            visibility.requireRead(caller, ProfileDocument.TYPE, usage, municipality);
        }
    }

    private boolean isAssignedTo(Caller caller, UUID usage) {
        var known = usages.findById(usage);
        return known != null && known.isWrittenBy(caller.account());
    }
}

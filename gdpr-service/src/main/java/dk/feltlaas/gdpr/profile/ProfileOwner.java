package dk.feltlaas.gdpr.profile;

import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whose usage it is. What is known here wins over what the request says; a usage made a moment ago, whose event is on
 * its way, is taken to belong to the municipality named in the request.
 */
@ApplicationScoped
class ProfileOwner {
    private final UsageReferences usages;
    private final UsageProfiles profiles;

    ProfileOwner(UsageReferences usages, UsageProfiles profiles) {
        this.usages = usages;
        this.profiles = profiles;
    }

    /** Throws {@link NotFound} when the usage is deleted, or is known to be another municipality's. */
    UUID of(UUID usage, UUID named) {
        if (named == null) {
            throw new InvalidInput("municipality", "must be given");
        }
        var known = usages.findById(usage);
        if (known != null) {
            return require(usage, !known.isDeleted() && known.municipality().equals(named), named);
        }
        var profile = profiles.findById(usage);
        return require(usage, profile == null || profile.municipality().equals(named), named);
    }

    /** Whether the usage is known to be deleted. */
    boolean isGone(UUID usage) {
        var known = usages.findById(usage);
        return known != null && known.isDeleted();
    }

    private static UUID require(UUID usage, boolean fits, UUID municipality) {
        if (!fits) {
            throw new NotFound("system usage of this municipality", usage);
        }
        return municipality;
    }
}

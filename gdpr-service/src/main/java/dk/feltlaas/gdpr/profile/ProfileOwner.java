package dk.feltlaas.gdpr.profile;

import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.wall.Wall;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whose usage it is. What is known here wins over what the request says; a usage made a moment ago, whose event is on
 * its way, is taken to belong to the municipality named in the request. So it is asked also of usages that the caller
 * cannot see: one of those would pass for a new one.
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
        if (!Wall.asService(() -> fits(usage, named))) {
            throw new NotFound("system usage of this municipality", usage);
        }
        return named;
    }

    private boolean fits(UUID usage, UUID municipality) {
        var known = usages.findById(usage);
        if (known != null) {
            return !known.isDeleted() && known.municipality().equals(municipality);
        }
        var profile = profiles.findById(usage);
        return profile == null || profile.municipality().equals(municipality);
    }

    /** Whether the usage is known to be deleted. */
    boolean isGone(UUID usage) {
        var known = usages.findById(usage);
        return known != null && known.isDeleted();
    }
}

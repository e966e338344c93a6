package dk.feltlaas.gdpr.profile;

import dk.feltlaas.gdpr.usage.UsageChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The profile of a deleted usage goes with it. So does one that was written before the usage was known here, and for a
 * municipality it turns out not to belong to.
 */
@ApplicationScoped
class OnUsageChanged {
    private final UsageProfiles profiles;

    OnUsageChanged(UsageProfiles profiles) {
        this.profiles = profiles;
    }

    void on(@Observes UsageChanged changed) {
        var usage = changed.state();
        profiles.lock(usage.uuid());
        profiles.findByIdOptional(usage.uuid())
                .filter(profile -> usage.deleted() || !profile.municipality().equals(usage.municipality()))
                .ifPresent(profiles::delete);
    }
}

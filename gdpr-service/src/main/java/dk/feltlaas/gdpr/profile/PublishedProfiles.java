package dk.feltlaas.gdpr.profile;

import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.platform.outbox.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Profiles after a restore: registry-service keeps copies of them as they were told. One that was first written since the
 * backup is empty again; so that it can be told, and written anew, it is kept at a version of its own.
 */
@ApplicationScoped
class PublishedProfiles implements PublishedState {
    private final EntityManager entities;
    private final UsageProfiles profiles;
    private final ProfileOwner owner;
    private final ProfileKeeping keeping;

    PublishedProfiles(EntityManager entities, UsageProfiles profiles, ProfileOwner owner, ProfileKeeping keeping) {
        this.entities = entities;
        this.profiles = profiles;
        this.owner = owner;
        this.keeping = keeping;
    }

    @Override
    public Topic topic() {
        return Topic.GDPR_PROFILES;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        ProfileState told = forgotten.data(ProfileState.class);
        profiles.lock(told.usage());
        if (owner.isGone(told.usage())) {
            return;
        }
        if (profiles.findById(told.usage()) == null) {
            var empty = new UsageProfile(told.usage(), told.municipality());
            empty.become(Content.EMPTY, told.changedBy(), told.changedAt());
            profiles.persistAndFlush(empty);
        }
        entities.clear();
        Versions.raiseAbove(told.version(), entities, UsageProfile.class, told.usage())
                .ifPresent(keeping::tell);
    }
}

package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.outbox.PublishedState;
import dk.feltlaas.platform.outbox.Versions;
import dk.feltlaas.registry.deletion.Deletions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Usages after a restore. One that was begun since the backup is gone, and is told to everybody, clients with copies
 * too, as ended; its id is not used again. One that is here is told as it is, also when it was ended meanwhile.
 */
@ApplicationScoped
class PublishedUsages implements PublishedState {
    private final EntityManager entities;
    private final UsageNews news;
    private final Deletions deletions;
    private final CommitClock clock;

    PublishedUsages(EntityManager entities, UsageNews news, Deletions deletions, CommitClock clock) {
        this.entities = entities;
        this.news = news;
        this.deletions = deletions;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.USAGES;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        UsageState told = forgotten.data(UsageState.class);
        Versions.raiseAbove(told.version(), entities, ItSystemUsage.class, told.uuid())
                .ifPresentOrElse(this::sayAgain, () -> end(told));
    }

    private void sayAgain(ItSystemUsage usage) {
        usage.touch(clock.next(usage.municipality()), usage.lastModifiedBy());
        entities.flush();
        news.announce(usage);
    }

    private void end(UsageState told) {
        news.announceEnd(told);
        if (!deletions.isDeletedUsage(told.uuid())) {
            deletions.usageDeleted(told.uuid(), told.municipality(), told.system());
        }
    }
}

package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.registry.deletion.Deletions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Deletes usages. That stays the municipality's own right whatever is locked; the audit entry lists the values that went
 * with it. gdpr-service learns of it and ends its part.
 */
@ApplicationScoped
class UsageEnding {
    private final ItSystemUsages usages;
    private final UsageRights rights;
    private final Event<UsageEnds> endings;
    private final Deletions deletions;
    private final UsageNews news;

    UsageEnding(
            ItSystemUsages usages, UsageRights rights, Event<UsageEnds> endings, Deletions deletions, UsageNews news) {
        this.usages = usages;
        this.rights = rights;
        this.endings = endings;
        this.deletions = deletions;
        this.news = news;
    }

    @Transactional
    void delete(UUID id, IfMatch precondition) {
        ItSystemUsage usage = usages.getForChange(id);
        rights.requireSight(usage);
        precondition.require(usage.version());
        rights.requireModify(usage);
        // Changes nothing, so no lock stands in the way; the entry still says under which epoch it was done.
        rights.judge(usage, UsageDocument.SCHEMA.compare(usage.content(), usage.content()));
        endings.fire(new UsageEnds(usage));
        usages.delete(usage);
        usages.flush();
        news.announceEnd(usage);
        deletions.usageDeleted(usage.id(), usage.municipality(), usage.system());
    }
}

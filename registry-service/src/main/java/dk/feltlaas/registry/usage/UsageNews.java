package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.registry.system.ItSystems;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what they may know of a usage. */
@ApplicationScoped
class UsageNews {
    private final Outbox outbox;
    private final ItSystems systems;
    private final Validity validity;

    UsageNews(Outbox outbox, ItSystems systems, Validity validity) {
        this.outbox = outbox;
        this.systems = systems;
        this.validity = validity;
    }

    boolean isValid(ItSystemUsage usage) {
        return validity.of(usage.content()).valid();
    }

    /** To be called after the flush that raised the version. */
    void announce(ItSystemUsage usage) {
        append(usage, isValid(usage), false, usage.version());
    }

    void announceEnd(ItSystemUsage usage) {
        append(usage, false, true, usage.version() + 1);
    }

    private void append(ItSystemUsage usage, boolean valid, boolean deleted, long version) {
        String id = usage.id().toString();
        String systemName = systems.get(usage.system()).name();
        UsageState state =
                new UsageState(usage.id(), usage.municipality(), usage.system(), systemName, valid, deleted, version);
        outbox.append(Topic.USAGES, id, EventTypes.USAGE_CHANGED, id, state);
    }
}

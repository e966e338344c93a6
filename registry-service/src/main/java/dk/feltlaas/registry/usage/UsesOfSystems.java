package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.registry.system.ItSystem;
import dk.feltlaas.registry.system.SystemUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the catalogue who uses its systems, and usages what became of their system. */
@ApplicationScoped
class UsesOfSystems implements SystemUse {
    private final ItSystemUsages usages;
    private final UsageNews news;
    private final CommitClock clock;
    private final CurrentCaller caller;

    UsesOfSystems(ItSystemUsages usages, UsageNews news, CommitClock clock, CurrentCaller caller) {
        this.usages = usages;
        this.news = news;
        this.clock = clock;
        this.caller = caller;
    }

    @Override
    public Map<UUID, Set<UUID>> municipalitiesUsing(Collection<UUID> systems) {
        return usages.municipalitiesUsing(systems);
    }

    @Override
    public void renamed(ItSystem system) {
        for (ItSystemUsage usage : usages.ofSystemForChange(system.id())) {
            usage.touch(clock.next(usage.municipality()), caller.get().account());
            usages.flush();
            news.announce(usage);
        }
    }
}

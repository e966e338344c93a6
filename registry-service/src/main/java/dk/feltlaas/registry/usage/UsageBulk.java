package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes usages of one municipality in one transaction. Each is judged before anything of it is changed, so that one
 * that is refused leaves nothing behind and does not hinder the others.
 */
@ApplicationScoped
class UsageBulk {
    private final ItSystemUsages usages;
    private final UsageRegister register;
    private final UsageRights rights;
    private final UsageNews news;
    private final CommitClock clock;
    private final CurrentCaller caller;

    UsageBulk(
            ItSystemUsages usages,
            UsageRegister register,
            UsageRights rights,
            UsageNews news,
            CommitClock clock,
            CurrentCaller caller) {
        this.usages = usages;
        this.register = register;
        this.rights = rights;
        this.news = news;
        this.clock = clock;
        this.caller = caller;
    }

    /** A change of a usage's own properties. */
    record Wanted(UUID usage, IfMatch precondition, Changes changes) {}

    /**
     * @param versions of those that are as was wanted
     * @param refused why not, of the others
     */
    record Done(Map<UUID, Long> versions, Map<UUID, Problem> refused) {}

    private record Judged(ItSystemUsage usage, Revision revision) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Done change(UUID municipality, List<Wanted> wanted) {
        Map<UUID, Problem> refused = new HashMap<>();
        Map<UUID, Judged> judged = judge(wanted, refused);
        List<Judged> changing = judged.values().stream()
                .filter(one -> !one.revision().isEmpty())
                .toList();
        store(municipality, changing);
        Map<UUID, Long> versions = new HashMap<>();
        judged.forEach((id, one) -> versions.put(id, one.usage().version()));
        return new Done(versions, refused);
    }

    private Map<UUID, Judged> judge(List<Wanted> wanted, Map<UUID, Problem> refused) {
        Map<UUID, ItSystemUsage> held =
                usages.heldForChange(wanted.stream().map(Wanted::usage).toList());
        Map<UUID, Judged> judged = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            try {
                judged.put(one.usage(), judge(held.get(one.usage()), one));
            } catch (Problem problem) {
                refused.put(one.usage(), problem);
            }
        }
        return judged;
    }

    private Judged judge(ItSystemUsage usage, Wanted wanted) {
        if (usage == null) {
            throw usages.absent(wanted.usage());
        }
        rights.requireSightForWrite(usage);
        wanted.precondition().require(usage.version());
        return new Judged(usage, register.judged(usage, wanted.changes()));
    }

    private void store(UUID municipality, List<Judged> changing) {
        if (changing.isEmpty()) {
            return;
        }
        List<Instant> stamps = clock.next(municipality, changing.size());
        for (int i = 0; i < changing.size(); i++) {
            Judged one = changing.get(i);
            one.usage().say(one.revision().after());
            one.usage().touch(stamps.get(i), caller.get().account());
        }
        usages.flush();
        changing.forEach(one -> news.announceIfToldOtherwise(one.usage(), one.revision()));
    }
}

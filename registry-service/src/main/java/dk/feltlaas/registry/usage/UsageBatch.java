package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.PartProblems;
import dk.feltlaas.registry.profile.RefusedByGdpr;
import dk.feltlaas.registry.profile.SplitBody;
import dk.feltlaas.registry.usage.UsageBatchRequest.UsageChange;
import dk.feltlaas.registry.usage.UsageBatchResponse.UsageResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Changes many usages, each on its own. Those of one municipality share transactions, because what a write costs is
 * mostly its commit; those that another service must store a part of, or that break locks, have one each.
 */
@ApplicationScoped
class UsageBatch {
    /** A transaction keeps its usages, and its municipality's locks, from others until it ends. */
    private static final int AT_ONCE = 100;

    private final ItSystemUsages usages;
    private final UsageRegister register;
    private final UsageBulk bulk;
    private final CurrentCaller caller;
    private final PartProblems problems;

    UsageBatch(
            ItSystemUsages usages,
            UsageRegister register,
            UsageBulk bulk,
            CurrentCaller caller,
            PartProblems problems) {
        this.usages = usages;
        this.register = register;
        this.bulk = bulk;
        this.caller = caller;
        this.problems = problems;
    }

    /** A result for each, in the same order. When it returns, what was changed is committed and refusals are recorded. */
    List<UsageResult> change(List<UsageChange> changes) {
        Map<UUID, UUID> municipalities =
                usages.municipalitiesOf(changes.stream().map(UsageChange::uuid).toList());
        Map<UUID, UsageResult> results = new HashMap<>();
        Map<UUID, List<UsageBulk.Wanted>> together = new LinkedHashMap<>();
        boolean apart = caller.get().isGlobalAdmin();
        for (UsageChange change : changes) {
            try {
                SplitBody parts = SplitBody.of(change.change());
                Changes own = UsageDocument.SCHEMA.read(parts.own(), Mode.PATCH);
                UUID municipality = municipalities.get(change.uuid());
                if (municipality == null) {
                    throw new NotFound("IT system usage", change.uuid());
                }
                if (apart || parts.mentionsGdpr()) {
                    results.put(change.uuid(), alone(change));
                } else {
                    together.computeIfAbsent(municipality, m -> new ArrayList<>())
                            .add(new UsageBulk.Wanted(change.uuid(), precondition(change), own));
                }
            } catch (RuntimeException e) {
                results.put(change.uuid(), failed(change.uuid(), e));
            }
        }
        together.forEach((municipality, wanted) -> inChunks(municipality, wanted, results));
        return changes.stream().map(change -> results.get(change.uuid())).toList();
    }

    private UsageResult alone(UsageChange change) {
        return register.change(
                change.uuid(),
                Mode.PATCH,
                change.change(),
                precondition(change),
                changed -> new UsageResult(changed.id(), 200, changed.version(), null));
    }

    private void inChunks(UUID municipality, List<UsageBulk.Wanted> wanted, Map<UUID, UsageResult> results) {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<UsageBulk.Wanted> chunk = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            try {
                UsageBulk.Done done = bulk.change(municipality, chunk);
                done.versions().forEach((id, version) -> results.put(id, new UsageResult(id, 200, version, null)));
                done.refused().forEach((id, problem) -> results.put(id, failed(id, problem)));
            } catch (RuntimeException e) {
                chunk.forEach(one -> results.put(one.usage(), failed(one.usage(), e)));
            }
        }
    }

    private UsageResult failed(UUID id, RuntimeException failure) {
        PartProblems.Answer answer = failure instanceof RefusedByGdpr refusal
                ? PartProblems.Answer.of(refusal.answer())
                : problems.answer(failure);
        return new UsageResult(id, answer.status(), null, answer.body());
    }

    private static IfMatch precondition(UsageChange change) {
        return change.version() == null ? IfMatch.ANY : IfMatch.version(change.version());
    }
}

package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.lock.FieldGate;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.registry.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the caller may do to a usage: read it, change it, and change exactly this of it. */
@ApplicationScoped
public class UsageRights {
    private final CurrentCaller currentCaller;
    private final Visibility visibility;
    private final Writers writers;
    private final FieldGate gate;
    private final LockStates locks;

    UsageRights(CurrentCaller currentCaller, Visibility visibility, Writers writers, FieldGate gate, LockStates locks) {
        this.currentCaller = currentCaller;
        this.visibility = visibility;
        this.writers = writers;
        this.gate = gate;
        this.locks = locks;
    }

    boolean mayRead(ItSystemUsage usage) {
        return visibility.includes(usage.municipality()) || mayModify(usage);
    }

    /** The ordinary right, which an assigned role with write access also gives to a member; locks are another matter. */
    boolean mayModify(ItSystemUsage usage) {
        Caller caller = currentCaller.get();
        return caller.mayModify(usage.municipality())
                || caller.isMemberOf(usage.municipality())
                        && writers.of(usage.content()).contains(caller.account());
    }

    /** Throws {@link NotPermitted} before anything of the record is told. */
    public void requireSight(ItSystemUsage usage) {
        if (!mayRead(usage)) {
            throw new NotPermitted("Your account may not see this usage.", subject(usage));
        }
    }

    /**
     * As {@link #requireSight}, for a write: holds the locks first, which then tell both what the caller sees and what it
     * may change.
     */
    void requireSightForWrite(ItSystemUsage usage) {
        locks.forWrite(usage.municipality());
        requireSight(usage);
    }

    /** Throws {@link NotPermitted} when the caller's ordinary rights do not reach so far. */
    void requireModify(ItSystemUsage usage) {
        if (!mayModify(usage)) {
            throw new NotPermitted("Your account may not change this usage.", subject(usage));
        }
    }

    /** Throws {@link NotPermitted} when the caller may not register usages of that municipality. */
    void requireCreate(UUID municipality) {
        if (!currentCaller.get().mayModify(municipality)) {
            throw new NotPermitted(
                    "Your account may not register usages of this municipality.",
                    locks.refused(UsageDocument.TYPE, null, municipality));
        }
    }

    /** Decides a revision under the locks in force; these hold until the transaction ends. */
    void judge(ItSystemUsage usage, Revision revision) {
        List<RefusedWrite.Attempt> attempts = revision.changes().stream()
                .map(diff -> new RefusedWrite.Attempt(
                        diff.path(), diff.field().property().key(), diff.before(), diff.after()))
                .toList();
        RefusedWrite write = new RefusedWrite(UsageDocument.TYPE, usage.id(), usage.municipality(), null, attempts);
        Caller caller = currentCaller.get();
        gate.judge(caller, write, mayModify(usage), caller.mayRead(usage.municipality()));
    }

    private RefusedWrite subject(ItSystemUsage usage) {
        return locks.refused(UsageDocument.TYPE, usage.id(), usage.municipality());
    }
}

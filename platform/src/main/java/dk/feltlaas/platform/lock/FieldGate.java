package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.authority.FieldAuthority;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.authority.WriteAttempt;
import dk.feltlaas.platform.authority.WriteDecision;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.problem.FieldLocked;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one door every write to a municipality's record goes through. Judges it under the locks in force, in the write's
 * own transaction, and notes the epoch for its audit entry.
 */
@ApplicationScoped
public class FieldGate {
    private final LockStates states;
    private final AuditNote note;
    private final OverrideReason overrideReason;
    private final DecisionCounters counters;

    FieldGate(LockStates states, AuditNote note, OverrideReason overrideReason, DecisionCounters counters) {
        this.states = states;
        this.note = note;
        this.overrideReason = overrideReason;
        this.counters = counters;
    }

    /**
     * Judges a change with the caller's ordinary rights in the municipality.
     *
     * @param write record and changes, side effects included; no change at all is allowed to whoever may see the record
     * @return the locks it was judged under
     * @throws FieldLocked when a changed field is locked to a supplier that is not the caller's
     * @throws NotPermitted when the caller has no right to the record
     */
    public LockState judge(Caller caller, RefusedWrite write) {
        return judge(caller, write, caller.mayModify(write.municipality()), caller.mayRead(write.municipality()));
    }

    /** As {@link #judge(Caller, RefusedWrite)}, for records that give rights of their own, such as an assigned role. */
    public LockState judge(Caller caller, RefusedWrite write, boolean ordinaryRight, boolean readRight) {
        LockState locks = states.forWrite(write.municipality());
        Optional<String> reason = overrideReason.get();
        WriteDecision decision = FieldAuthority.decide(
                new WriteAttempt(caller, locks, changedKeys(write), ordinaryRight, readRight, reason));
        counters.count(decision, write);
        RefusedWrite judged = new RefusedWrite(
                write.entityType(), write.entity(), write.municipality(), locks.epoch(), write.changes());
        switch (decision) {
            case WriteDecision.Allowed allowed -> {
                note.epoch(locks.epoch());
                if (allowed.override()) {
                    note.override(reason.orElseThrow());
                }
            }
            case WriteDecision.NoRight noRight ->
                throw new NotPermitted("Your account may not change this record, or not these fields of it.", judged);
            case WriteDecision.Locked locked -> throw locked(locked.locks(), judged);
        }
        return locks;
    }

    private static Set<String> changedKeys(RefusedWrite write) {
        return write.changes().stream()
                .map(change -> change.key() == null ? change.field() : change.key())
                .collect(Collectors.toSet());
    }

    private static FieldLocked locked(List<FieldLock> locks, RefusedWrite judged) {
        List<FieldLocked.Field> fields = locks.stream()
                .map(lock -> new FieldLocked.Field(
                        lock.key(),
                        lock.supplier(),
                        lock.supplierName(),
                        lock.since().toString()))
                .toList();
        String names = locks.stream()
                .map(lock -> lock.key() + " (held by " + lock.supplierName() + ")")
                .collect(Collectors.joining(", "));
        return new FieldLocked(
                "Locked to a supplier: " + names + ". Nothing was changed; see your local admin.", fields, judged);
    }
}

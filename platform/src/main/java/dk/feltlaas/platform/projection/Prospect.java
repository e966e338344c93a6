package dk.feltlaas.platform.projection;

import dk.feltlaas.platform.event.UnusableEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Whether a failed transaction is worth another try. */
enum Prospect {
    /** The database or the way to it is at fault: it will pass. */
    PASSES,
    /** Probably another transaction was at fault: a few tries will tell. */
    DOUBTFUL,
    /** The event or our code is at fault. */
    HOPELESS;

    /**
     * SQLSTATE classes: connection, invalid state of a server just promoted or demoted, rollback because of others,
     * resources, lock not available, operator intervention, system error.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private static final String DUPLICATE_KEY = "23505";

    static Prospect of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        Prospect best = HOPELESS;
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (next instanceof UnusableEvent) {
                return HOPELESS;
            }
            if (seen.add(next)) {
                Prospect own = alone(next);
                best = own.ordinal() < best.ordinal() ? own : best;
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return best;
    }

    private static Prospect alone(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> ofState(sql.getSQLState());
            case OptimisticLockException ignored -> DOUBTFUL;
            case StaleStateException ignored -> DOUBTFUL;
            case RollbackException ignored -> DOUBTFUL;
            case SystemException ignored -> DOUBTFUL;
            default -> HOPELESS;
        };
    }

    /** Without a state it is the pool that speaks: no connection could be had in time. */
    private static Prospect ofState(String state) {
        if (state == null || PASSING_CLASSES.stream().anyMatch(state::startsWith)) {
            return PASSES;
        }
        return DUPLICATE_KEY.equals(state) ? DOUBTFUL : HOPELESS;
    }
}

package dk.feltlaas.registry;

import dk.feltlaas.platform.problem.Problem;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A promise the database keeps. Of two transactions that collide on it, one gets the problem instead of a fault.
 *
 * @param name of the constraint or unique index
 */
public record UniqueConstraint(String name) {

    /** Runs a flush; the given problem is thrown when it breaks this constraint. */
    public void guard(Runnable flush, Supplier<? extends Problem> broken) {
        try {
            flush.run();
        } catch (ConstraintViolationException e) {
            if (name.equals(e.getConstraintName())) {
                throw broken.get();
            }
            throw e;
        }
    }
}

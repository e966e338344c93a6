package dk.feltlaas.registry;

import dk.feltlaas.platform.problem.Problem;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * A promise the database keeps. Of two transactions that collide on it, one gets the problem instead of a fault.
 *
 * @param names of the constraints and unique indexes that keep it
 */
public record UniqueConstraint(Set<String> names) {
    public UniqueConstraint(String... names) {
        this(Set.of(names));
    }

    /** Runs a flush; the given problem is thrown when it breaks this promise. */
    public void guard(Runnable flush, Supplier<? extends Problem> broken) {
        try {
            flush.run();
        } catch (ConstraintViolationException e) {
            if (names.contains(e.getConstraintName())) {
                throw broken.get();
            }
            throw e;
        }
    }
}

package dk.feltlaas.platform.problem;

import java.util.Optional;

/** Looks through an exception's causes. */
public final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The first of that type, outermost first. */
    public static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}

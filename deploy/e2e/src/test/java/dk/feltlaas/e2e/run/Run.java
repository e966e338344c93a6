package dk.feltlaas.e2e.run;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a seeded run is wished for on the command line: {@code -Dfeltlaas.faults=long} for the long one, {@code
 * -Dfeltlaas.seed=N} to see a run again. Without a seed each run takes one of its own and prints it.
 */
public final class Run {
    private Run() {}

    /** The project's root directory. */
    public static Path root() {
        return Path.of(System.getProperty("feltlaas.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    public static boolean isLong() {
        return "long".equals(System.getProperty("feltlaas.faults"));
    }

    /** A number named on the command line, or else what a long or a short run takes. */
    public static int number(String property, int inLong, int inShort) {
        return Integer.getInteger(property, isLong() ? inLong : inShort);
    }

    public static long seed() {
        return Long.getLong("feltlaas.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    }
}

package dk.feltlaas.e2e.crash;

import dk.feltlaas.local.process.ChildProcess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** When to kill: some time into a start, or some time after the process began to answer and to take entries. */
final class Moments {
    private static final double WHILE_STARTING = 0.3;
    private static final int LONGEST_START_MILLIS = 4_000;
    private static final int LONGEST_WORK_MILLIS = 3_000;
    private static final Duration POLL = Duration.ofMillis(50);

    private final Witness witness;
    private final Random random;
    private final Map<Moment, Integer> passed = new EnumMap<>(Moment.class);

    enum Moment {
        STARTING,
        WORKING
    }

    Moments(Witness witness, long seed) {
        this.witness = witness;
        random = new Random(seed);
    }

    /** Waits for the next moment of a process that was just launched. */
    void await(ChildProcess process) {
        boolean starting = random.nextDouble() < WHILE_STARTING;
        int millis = random.nextInt(starting ? LONGEST_START_MILLIS : LONGEST_WORK_MILLIS);
        long answers = witness.answers();
        while (!starting && process.isRunning() && witness.answers() == answers) {
            pass(POLL);
        }
        pass(Duration.ofMillis(millis));
        passed.merge(starting ? Moment.STARTING : Moment.WORKING, 1, Integer::sum);
    }

    int passed(Moment moment) {
        return passed.getOrDefault(moment, 0);
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (end - System.nanoTime() > 0) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}

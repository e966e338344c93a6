package dk.feltlaas.benchmarks.load;

import dk.feltlaas.benchmarks.harness.Effort;
import java.time.Duration;

/** Lets a JVM compile what is measured next: load for as long as that goes on making it faster, a minute and a half at most. */
public final class WarmUp {
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int MOST = 30;
    /** How much faster than the best before a round must be, at least, to count as progress. */
    private static final double PROGRESS = 1.05;
    /** Compilers work in bursts: so many rounds without progress mean that they are done. */
    private static final int PATIENCE = 5;

    private WarmUp() {}

    /** Nothing in a quick run. */
    public static void with(Clients clients, Effort effort) throws Exception {
        if (effort.quick()) {
            return;
        }
        double best = 0;
        int idle = 0;
        for (int round = 0; round < MOST && idle < PATIENCE; round++) {
            double rate = clients.run(ROUND).perSecond();
            idle = rate > best * PROGRESS ? 0 : idle + 1;
            best = Math.max(best, rate);
        }
    }
}

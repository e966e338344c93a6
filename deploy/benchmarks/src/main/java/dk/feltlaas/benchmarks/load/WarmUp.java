package dk.feltlaas.benchmarks.load;

import dk.feltlaas.benchmarks.harness.Effort;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Lets JVMs compile what is measured next: load until more of it makes nothing faster and their compilers have come to
 * rest, four minutes at most. Without the second, two minutes seemed enough and half the throughput was still to come.
 */
public final class WarmUp {
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int MOST = 80;
    /** How much faster than the best before a round must be, at least, to count as progress. */
    private static final double PROGRESS = 1.05;
    /** Of one core, by the compilers of all JVMs together. */
    private static final double AT_REST = 0.1;
    /** Compilers work in bursts: so many rounds with neither mean that they are done. */
    private static final int PATIENCE = 4;

    private WarmUp() {}

    /** Nothing in a quick run. */
    public static void with(Clients clients, Effort effort) throws Exception {
        with(() -> clients.run(ROUND), effort);
    }

    /** The same with load of any kind: rounds of a few seconds. */
    public static void with(Callable<Load> loading, Effort effort) throws Exception {
        if (effort.quick()) {
            return;
        }
        double best = 0;
        int settled = 0;
        for (int round = 0; round < MOST && settled < PATIENCE; round++) {
            Compilers compilers = Compilers.watched();
            double rate = loading.call().perSecond();
            settled = rate > best * PROGRESS || compilers.share() > AT_REST ? 0 : settled + 1;
            best = Math.max(best, rate);
        }
    }
}

package dk.feltlaas.benchmarks.load;

import java.util.Arrays;

/**
 * What clients reached together.
 *
 * @param perSecond requests, or records where a request has several
 * @param p50 milliseconds half of the requests took at most; {@code p95} and {@code p99} likewise
 */
public record Load(double perSecond, double p50, double p95, double p99) {
    private static final double MILLI = 1e6;

    /** @param nanos what each request took, in any order */
    public static Load of(long[] nanos, double seconds) {
        if (nanos.length == 0) {
            throw new IllegalStateException("Not one request was answered in " + seconds + " s");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Load(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    /** The same in units of which a request has so many. */
    public Load times(int units) {
        return new Load(perSecond * units, p50, p95, p99);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / MILLI;
    }
}

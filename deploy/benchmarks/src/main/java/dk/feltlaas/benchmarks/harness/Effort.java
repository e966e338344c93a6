package dk.feltlaas.benchmarks.harness;

/**
 * How much is done to know.
 *
 * @param rounds that count, of each side
 * @param warmUps rounds of each side before, that do not
 * @param quick whether it is only to be seen that the benchmark runs; its numbers then mean nothing
 */
public record Effort(int rounds, int warmUps, boolean quick) {
    public static final Effort FULL = new Effort(5, 1, false);
    public static final Effort QUICK = new Effort(1, 0, true);

    /** The larger number for a measurement, the smaller one to see that it runs. */
    public int of(int full, int few) {
        return quick ? few : full;
    }
}

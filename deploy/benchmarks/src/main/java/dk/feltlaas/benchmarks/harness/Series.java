package dk.feltlaas.benchmarks.harness;

import java.util.Arrays;
import java.util.List;

/**
 * What one side measured, a number a round.
 *
 * @param side what was measured
 */
public record Series(String side, List<Double> rounds) {
    public Series {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one round");
        }
    }

    public double median() {
        return median(rounds);
    }

    public double least() {
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    public double most() {
        return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Each round of this side against the same round of another, which had the same neighbours on the machine. */
    Series against(Series other) {
        Double[] ratios = new Double[rounds.size()];
        Arrays.setAll(ratios, round -> rounds.get(round) / other.rounds.get(round));
        return new Series(side + " : " + other.side, List.of(ratios));
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

package dk.feltlaas.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a comparison.
 *
 * @param subject what was compared
 * @param unit of the series
 * @param ratios of pairs of them
 */
public record Outcome(String subject, String unit, List<Series> series, List<Ratio> ratios) {
    public Outcome {
        series = List.copyOf(series);
        ratios = List.copyOf(ratios);
    }

    /** @param goal in words, such as {@code "≤ 1.5"}; empty where none was set */
    public record Ratio(Series rounds, Optional<String> goal) {}

    /** The same with the ratio of two of its sides, by their names. */
    public Outcome ratio(String side, String to, String goal) {
        List<Ratio> more = new ArrayList<>(ratios);
        more.add(new Ratio(named(side).against(named(to)), Optional.ofNullable(goal)));
        return new Outcome(subject, unit, series, more);
    }

    private Series named(String side) {
        return series.stream()
                .filter(one -> one.side().equals(side))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(side + " was not measured"));
    }
}

package dk.feltlaas.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * Lets sides take turns, A B A B, so that whatever else happens on the machine happens to all of them.
 *
 * @param <T> what a round of a side brings; several numbers can be taken from it
 */
public final class Turns<T> {
    private final Map<String, Callable<T>> sides = new LinkedHashMap<>();

    /** Adds a side. It measures a round each time it is called. */
    public Turns<T> side(String name, Callable<T> round) {
        sides.put(name, round);
        return this;
    }

    public Rounds<T> run(Effort effort) throws Exception {
        for (int round = 0; round < effort.warmUps(); round++) {
            for (Callable<T> side : sides.values()) {
                side.call();
            }
        }
        Map<String, List<T>> measured = new LinkedHashMap<>();
        for (int round = 0; round < effort.rounds(); round++) {
            for (Map.Entry<String, Callable<T>> side : sides.entrySet()) {
                measured.computeIfAbsent(side.getKey(), name -> new ArrayList<>())
                        .add(side.getValue().call());
            }
        }
        return new Rounds<>(measured);
    }

    /** What the rounds that count brought, by side. */
    public record Rounds<T>(Map<String, List<T>> measured) {
        /** One number of each round, side beside side. */
        public Outcome outcome(String subject, String unit, ToDoubleFunction<T> number) {
            List<Series> series = measured.entrySet().stream()
                    .map(side -> new Series(
                            side.getKey(),
                            side.getValue().stream().map(number::applyAsDouble).toList()))
                    .toList();
            return new Outcome(subject, unit, series, List.of());
        }
    }
}

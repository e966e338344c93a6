package dk.feltlaas.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lets sides take turns, A B A B, so that whatever else happens on the machine happens to all of them. */
public final class Contest {
    private final String subject;
    private final String unit;
    private final Map<String, Callable<Double>> sides = new LinkedHashMap<>();

    private Contest(String subject, String unit) {
        this.subject = subject;
        this.unit = unit;
    }

    public static Contest of(String subject, String unit) {
        return new Contest(subject, unit);
    }

    /** Adds a side. It measures a round each time it is called. */
    public Contest side(String name, Callable<Double> round) {
        sides.put(name, round);
        return this;
    }

    public Outcome run(Effort effort) throws Exception {
        for (int round = 0; round < effort.warmUps(); round++) {
            for (Callable<Double> side : sides.values()) {
                side.call();
            }
        }
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = 0; round < effort.rounds(); round++) {
            for (Map.Entry<String, Callable<Double>> side : sides.entrySet()) {
                measured.computeIfAbsent(side.getKey(), name -> new ArrayList<>())
                        .add(side.getValue().call());
            }
        }
        List<Series> series = measured.entrySet().stream()
                .map(side -> new Series(side.getKey(), side.getValue()))
                .toList();
        return new Outcome(subject, unit, series, List.of());
    }
}

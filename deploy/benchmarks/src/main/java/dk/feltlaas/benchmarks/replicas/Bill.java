package dk.feltlaas.benchmarks.replicas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one operation costs, everything that follows from it included; a number a round. */
final class Bill {
    private static final double KILO = 1e3;

    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();
    private final List<Double> logKilobytes = new ArrayList<>();

    /**
     * Adds a round.
     *
     * @param seconds of one core, by what computed, before and after
     * @param logBytes of PostgreSQL's write-ahead log
     */
    void add(double operations, Map<String, Double> before, Map<String, Double> after, long logBytes) {
        after.forEach((who, seconds) -> milliseconds
                .computeIfAbsent(who, name -> new ArrayList<>())
                .add((seconds - before.get(who)) * KILO / operations));
        logKilobytes.add(logBytes / KILO / operations);
    }

    /** Of one core, by what computed. */
    Map<String, List<Double>> milliseconds() {
        return milliseconds;
    }

    List<Double> logKilobytes() {
        return logKilobytes;
    }
}

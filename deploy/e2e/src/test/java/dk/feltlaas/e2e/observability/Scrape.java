package dk.feltlaas.e2e.observability;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services expose to Prometheus: the series by name, each with its labels and their values. */
final class Scrape {
    private static final Pattern SERIES =
            Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[^\"}]|\"(?:[^\"\\\\]|\\\\.)*\")*)})? \\S+.*$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> series = new TreeMap<>();

    /** Adds what one service exposes, in Prometheus' text format. */
    void add(String exposition) {
        exposition.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher matcher = SERIES.matcher(line);
            if (matcher.matches()) {
                var labels = series.computeIfAbsent(matcher.group(1), name -> new HashMap<>());
                Matcher label = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2));
                while (label.find()) {
                    labels.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                            .add(label.group(2));
                }
            }
        });
    }

    Set<String> names() {
        return series.keySet();
    }

    boolean has(String name) {
        return series.containsKey(name);
    }

    boolean hasLabel(String name, String label) {
        return series.getOrDefault(name, Map.of()).containsKey(label);
    }

    /** Every value a label has anywhere in the series of that name. */
    Set<String> values(String name, String label) {
        return series.getOrDefault(name, Map.of()).getOrDefault(label, Set.of());
    }
}

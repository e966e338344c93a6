package dk.feltlaas.e2e.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an expression asks for anything that nobody exposes. */
final class QueryCheck {
    /** What Prometheus adds to whatever it scrapes; {@code service} by our PodMonitor. */
    private static final Set<String> TARGET_LABELS = Set.of("service", "pod", "namespace", "job", "instance");

    private static final Set<String> OF_PROMETHEUS = Set.of("up");
    private static final String OURS = "feltlaas_";

    private QueryCheck() {}

    static List<String> complaints(PromQuery query, Scrape scrape) {
        List<String> complaints = new ArrayList<>();
        if (query.selectors().isEmpty()) {
            complaints.add("asks for nothing: " + query.text());
        }
        for (PromQuery.Selector selector : query.selectors()) {
            if (!OF_PROMETHEUS.contains(selector.name()) && !scrape.has(selector.name())) {
                complaints.add("nobody exposes " + selector.name());
            }
            selector.matchers()
                    .forEach(match -> complain(selector, match, scrape).forEach(complaints::add));
        }
        query.grouping().stream()
                .filter(label -> !TARGET_LABELS.contains(label))
                .filter(label -> query.selectors().stream().noneMatch(s -> scrape.hasLabel(s.name(), label)))
                .forEach(label -> complaints.add("nothing asked for has the label " + label));
        return complaints;
    }

    /** Values are checked of our own meters only, which have closed sets; a status may not have occurred yet. */
    private static Stream<String> complain(PromQuery.Selector selector, PromQuery.Match match, Scrape scrape) {
        if (TARGET_LABELS.contains(match.label())) {
            return Stream.empty();
        }
        if (!scrape.hasLabel(selector.name(), match.label())) {
            return Stream.of(selector.name() + " has no label " + match.label());
        }
        boolean known = !selector.name().startsWith(OURS)
                || match.operator().endsWith("~")
                || scrape.values(selector.name(), match.label()).contains(match.value());
        return known
                ? Stream.empty()
                : Stream.of("%s is never %s=\"%s\"".formatted(selector.name(), match.label(), match.value()));
    }
}

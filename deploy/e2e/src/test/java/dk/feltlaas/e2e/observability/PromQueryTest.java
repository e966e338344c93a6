package dk.feltlaas.e2e.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQueryTest {

    @Test
    void findsEverySeriesWithItsMatchersAndNoFunction() {
        PromQuery query = PromQuery.read("""
                histogram_quantile(0.95, sum by (le, uri) (rate(requests_bucket{status!~"5..", service="a"}[5m])))
                  > 2 * max(other_seconds offset 1h) and on (pod) up == 1""");

        assertEquals(
                List.of("requests_bucket", "other_seconds", "up"),
                query.selectors().stream().map(PromQuery.Selector::name).toList());
        assertEquals(
                List.of(new PromQuery.Match("status", "!~", "5.."), new PromQuery.Match("service", "=", "a")),
                query.selectors().getFirst().matchers());
        assertEquals(Set.of("le", "uri", "pod"), query.grouping());
    }
}

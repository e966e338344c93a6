package dk.feltlaas.benchmarks.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {
    @Test
    void sidesTakeTurnsAndWarmingUpDoesNotCount() throws Exception {
        List<String> turns = new ArrayList<>();

        Outcome outcome = Contest.of("two", "ms")
                .side("A", () -> turn(turns, "A"))
                .side("B", () -> turn(turns, "B"))
                .run(new Effort(2, 1, false));

        assertEquals(List.of("A", "B", "A", "B", "A", "B"), turns);
        assertEquals(List.of(3.0, 5.0), outcome.series().getFirst().rounds());
    }

    @Test
    void aRatioIsTheMedianOfTheRoundsRatiosNotTheRatioOfTheMedians() throws Exception {
        Iterator<Double> a = List.of(1.0, 10.0, 9.0).iterator();
        Iterator<Double> b = List.of(1.0, 5.0, 90.0).iterator();

        Outcome outcome = Contest.of("two", "ms")
                .side("A", a::next)
                .side("B", b::next)
                .run(new Effort(3, 0, false))
                .ratio("A", "B", "≤ 1.5");

        Series ratio = outcome.ratios().getFirst().rounds();
        assertEquals(1.0, ratio.median());
        assertEquals(0.1, ratio.least(), 1e-9);
        assertEquals(2.0, ratio.most());
    }

    @Test
    void theTableShowsMedianSpreadAndGoal() throws Exception {
        Outcome outcome = Contest.of("Two sides", "ms")
                .side("A", () -> 1234.6)
                .side("B", () -> 0.5)
                .run(Effort.QUICK)
                .ratio("B", "A", "≤ 1.5");

        String table = new Report("two", "2026-11-21", Machine.here(), List.of(outcome)).markdown();

        assertTrue(table.contains("| A | 1,235 | 1,235 to 1,235 |"), table);
        assertTrue(table.contains("| B : A | 0.000 | 0.000 to 0.000 | ≤ 1.5 |"), table);
    }

    private static double turn(List<String> turns, String side) {
        turns.add(side);
        return turns.size();
    }
}

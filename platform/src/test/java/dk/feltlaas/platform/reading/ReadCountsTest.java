package dk.feltlaas.platform.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.event.AuditEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadCountsTest {
    private static final Instant HOUR = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID SYSTEM = new UUID(0, 1);

    private final ReadCounts counts = new ReadCounts();
    private final ReadKey one = key(new UUID(1, 1));
    private final ReadKey other = key(new UUID(1, 2));

    @Test
    void whatIsTakenIsGone() {
        counts.add(one, SYSTEM, 1, HOUR.plusSeconds(7));
        counts.add(one, SYSTEM, 2, HOUR.plusSeconds(3));
        counts.add(one, null, 5, HOUR);
        counts.add(other, SYSTEM, 1, HOUR);
        assertEquals(3, counts.size());

        Tally taken = counts.take(one).orElseThrow();

        Map<UUID, Long> expected = new HashMap<>(Map.of(SYSTEM, 3L));
        expected.put(null, 5L);
        assertEquals(expected, taken.bySystem());
        assertEquals(HOUR.plusSeconds(7), taken.last());
        assertTrue(counts.take(one).isEmpty());
        assertEquals(1, counts.size());
        assertEquals(List.of(other), counts.keys());
    }

    @Test
    void whatIsGivenBackIsAddedToWhatCameMeanwhile() {
        counts.add(one, SYSTEM, 2, HOUR);
        Tally taken = counts.take(one).orElseThrow();
        counts.add(one, SYSTEM, 1, HOUR);

        counts.giveBack(one, taken);

        assertEquals(1, counts.size());
        assertEquals(Map.of(SYSTEM, 3L), counts.take(one).orElseThrow().bySystem());
        assertEquals(0, counts.size());
    }

    @Test
    void noReadIsLostOrDoubledBetweenThoseWhoCountAndTheOneWhoTakes() throws Exception {
        int readers = 4;
        int reads = 20_000;
        try (var threads = Executors.newFixedThreadPool(readers + 1)) {
            List<Future<?>> reading = IntStream.range(0, readers)
                    .<Future<?>>mapToObj(reader -> threads.submit(() -> {
                        for (int i = 0; i < reads; i++) {
                            counts.add(i % 2 == 0 ? one : other, new UUID(0, i % 7), 1, HOUR);
                        }
                    }))
                    .toList();

            long taken = 0;
            while (!reading.stream().allMatch(Future::isDone)) {
                taken += takeAllAndGiveSomeBack();
            }
            for (Future<?> done : reading) {
                done.get();
            }

            assertEquals((long) readers * reads, taken + takeAll());
            assertEquals(0, counts.size());
        }
    }

    private long takeAllAndGiveSomeBack() {
        counts.take(other).ifPresent(tally -> counts.giveBack(other, tally));
        return takeAll();
    }

    private long takeAll() {
        return counts.keys().stream()
                .flatMap(key -> counts.take(key).stream())
                .flatMap(tally -> tally.bySystem().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static ReadKey key(UUID municipality) {
        var reader =
                new AuditEntry.Actor(new UUID(2, 1), "api", AuditEntry.Actor.API, new UUID(3, 1), List.of(), "low");
        return new ReadKey(reader, municipality, "ItSystemUsage", HOUR);
    }
}

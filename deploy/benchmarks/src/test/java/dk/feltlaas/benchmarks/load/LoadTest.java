package dk.feltlaas.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void namesTheWaitsThatSoManyOfAHundredDoNotExceed() {
        long[] oneToHundredMillis = LongStream.rangeClosed(1, 100)
                .map(millis -> (101 - millis) * 1_000_000)
                .toArray();

        Load load = Load.of(oneToHundredMillis, 4);

        assertEquals(new Load(25, 50, 95, 99), load);
    }

    @Test
    void countsRecordsWhereARequestHasSeveral() {
        assertEquals(
                new Load(200, 1, 1, 1),
                Load.of(new long[] {1_000_000, 1_000_000}, 1).times(100));
    }

    @Test
    void doesNotTakeSilenceForSpeed() {
        assertThrows(IllegalStateException.class, () -> Load.of(new long[0], 1));
    }
}

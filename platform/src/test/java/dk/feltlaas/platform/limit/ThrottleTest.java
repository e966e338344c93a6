package dk.feltlaas.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.testing.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final SettableClock clock = new SettableClock();
    private final Throttle<String> throttle = new Throttle<>(10, Duration.ofSeconds(100), 1000, clock);

    @Test
    void theWholeAllowanceMayBeSpentAtOnceAndNoMore() {
        assertEquals(10, permitted("a", 25));

        Allowance refused = throttle.take("a");
        assertFalse(refused.permitted());
        assertEquals(0, refused.left());
        assertEquals(Duration.ofSeconds(10), refused.untilNext());
        assertEquals("10", refused.headers().get("Retry-After"));
    }

    @Test
    void itComesBackEvenlyAndNeverGrowsBeyondTheWhole() {
        permitted("a", 10);
        clock.pass(Duration.ofSeconds(20));
        assertEquals(2, permitted("a", 25));

        clock.pass(Duration.ofDays(1));
        assertEquals(10, permitted("a", 25));
    }

    @Test
    void askingInVainCostsNothing() {
        permitted("a", 1000);
        clock.pass(Duration.ofSeconds(10));

        assertTrue(throttle.take("a").permitted());
    }

    @Test
    void aClockThatIsPutBackShutsNobodyOut() {
        permitted("a", 1000);
        clock.pass(Duration.ofHours(-1));

        assertEquals(10, permitted("a", 25));
    }

    @Test
    void oneKeyDoesNotSpendAnothersAllowance() {
        permitted("a", 1000);

        assertEquals(10, permitted("b", 25));
    }

    @Test
    void lookingDoesNotCount() {
        IntStream.range(0, 100).forEach(i -> throttle.look("a"));

        assertEquals(10, throttle.look("a").left());
        assertEquals(9, throttle.take("a").left());
    }

    @Test
    void manyThreadsTogetherGetWhatOneWould() {
        long permitted = IntStream.range(0, 5000)
                .parallel()
                .filter(i -> throttle.take("a").permitted())
                .count();

        assertEquals(10, permitted);
    }

    private long permitted(String key, int attempts) {
        return IntStream.range(0, attempts)
                .filter(i -> throttle.take(key).permitted())
                .count();
    }
}

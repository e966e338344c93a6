package dk.feltlaas.local.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LockEffectTest {
    private static final LockEffect EFFECT = new LockEffect(
            new TreeMap<>(Map.of("registry", Duration.ofMillis(12), "gdpr", Duration.ZERO)), Duration.ofMillis(80));

    @Test
    void tellsOfEachServiceAndOfWhoCouldTell() {
        assertEquals(
                "in gdpr before the answer, in registry 12 ms after the answer;"
                        + " supplier-service could tell 80 ms after the answer",
                EFFECT.told());
    }

    @Test
    void isEverywhereWhenTheLastServiceHasIt() {
        assertEquals(Duration.ofMillis(12), EFFECT.everywhere());
    }

    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertEquals(
                Duration.ofMillis(20),
                LockEffect.median(LongStream.of(900, 10, 20).mapToObj(Duration::ofMillis)));
    }
}

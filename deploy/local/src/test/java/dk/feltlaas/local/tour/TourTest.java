package dk.feltlaas.local.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TourTest {
    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertEquals(20, Tour.median(LongStream.of(900, 10, 20).mapToObj(Duration::ofMillis)));
    }
}

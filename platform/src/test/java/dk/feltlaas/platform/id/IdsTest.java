package dk.feltlaas.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void idsAreVersion7OfTheIetfVariantAndCarryTheTime() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();

        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertTrue((id.getMostSignificantBits() >>> 16) - before < 10_000);
        assertTrue(id.getMostSignificantBits() >>> 16 >= before);
    }

    @Test
    void everyIdSortsBehindTheOneBefore() {
        List<String> ids =
                Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }
}

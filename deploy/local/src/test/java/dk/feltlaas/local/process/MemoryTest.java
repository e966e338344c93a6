package dk.feltlaas.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final List<String> ROLLUP =
            List.of("55d0c8a00000-7ffd1c5fe000 ---p 00000000 00:00 0 [rollup]", "Rss:  93748 kB", "Pss:   81234 kB");

    @Test
    void theNumberBehindAFieldIsKilobytes() {
        assertEquals(OptionalLong.of(81_234), Memory.field("Pss:", ROLLUP));
    }

    @Test
    void aFieldThatIsNotThereIsEmpty() {
        assertEquals(OptionalLong.empty(), Memory.field("VmRSS:", ROLLUP));
    }
}

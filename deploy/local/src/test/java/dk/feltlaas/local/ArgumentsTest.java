package dk.feltlaas.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void readsOptionsAndSwitchesInAnyOrder() {
        var arguments = parse("--fresh", "--port", "9000");

        assertTrue(arguments.has("--fresh"));
        assertFalse(arguments.has("--no-tour"));
        assertEquals(9000, arguments.port("--port", 8080));
    }

    @Test
    void aPortThatIsNotGivenIsTheUsualOne() {
        assertEquals(8080, parse().port("--port", 8080));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertEquals("Unknown option --prot.", messageOf(() -> parse("--prot", "1")));
    }

    @Test
    void anOptionWithoutValueIsNamed() {
        assertEquals("Option --port needs a value.", messageOf(() -> parse("--port")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "eighty", ""})
    void somethingElseThanAPortIsRefused(String value) {
        assertEquals(
                "Option --port needs a port from 0 to 65535, not \"" + value + "\".",
                messageOf(() -> parse("--port", value).port("--port", 0)));
    }

    @Test
    void aMissingPathIsNamed() {
        assertEquals("Option --data is required.", messageOf(() -> parse().path("--data")));
    }

    private static Arguments parse(String... args) {
        return Arguments.parse(args, Set.of("--port", "--data"), Set.of("--fresh", "--no-tour"));
    }

    private static String messageOf(Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}

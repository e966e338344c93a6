package dk.feltlaas.audit.leaf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.audit.leaf.CanonicalJson.NotCanonicalisable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    @DisplayName("RFC 8785, §3.2.2: the example")
    void publishedExample() throws NotCanonicalisable {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""".replace("333333333.33333329", "333333333.3333333");

        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                text(CanonicalJson.of(given)));
    }

    @Test
    @DisplayName("RFC 8785, §3.2.3: names sort by UTF-16 code units")
    void sortsNames() throws NotCanonicalisable {
        String given =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertEquals(
                "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\uD83D\uDE00\":5,\"\uFB33\":3}",
                text(CanonicalJson.of(given)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":{\"y\":1.0,\"x\":[3,2,1]},\"a\":\"\\u0000 æøå\"}",
                "{}",
                "{\"n\":-0.0,\"big\":9007199254740992}"
            })
    void itsOwnCanonicalFormIsItself(String given) throws NotCanonicalisable {
        byte[] once = CanonicalJson.of(given);

        assertArrayEquals(once, CanonicalJson.of(text(once)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"n\":9007199254740993}   | it has numbers or characters without an exact canonical form",
                "{\"n\":0.1234567890123456789} | it has numbers or characters without an exact canonical form",
                "{\"n\":1e400}              | it has no canonical form",
                "{\"s\":\"\\ud800\"}        | it has numbers or characters without an exact canonical form",
                "{\"a\":1,\"a\":2}          | it is not readable JSON from line 1, column 11",
                "{\"a\":1} {}               | it is not readable JSON from line 1, column 9",
                "{\"secret                  | it is not readable JSON from line 1, column 9",
                "[1]                        | it is not a JSON object",
                "null                       | it is not a JSON object",
            })
    void refusesWhatWouldComeOutAsSomethingElse(String given, String why) {
        NotCanonicalisable refused = assertThrows(NotCanonicalisable.class, () -> CanonicalJson.of(given));

        assertEquals(why, refused.getMessage());
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        String given = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThrows(NotCanonicalisable.class, () -> CanonicalJson.of(given));
    }

    @Test
    void refusesNothing() {
        assertThrows(NotCanonicalisable.class, () -> CanonicalJson.of(""));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

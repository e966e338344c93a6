package dk.feltlaas.local.stack;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMakerTest {
    @Test
    void makesANewTokenKeyEachTime() {
        var key = KeyMaker.make("token");
        assertTrue(key.startsWith("{\"keys\":[{\"kty\":\"EC\"") && key.contains("\"d\":"));
        assertNotEquals(key, KeyMaker.make("token"));
    }

    @Test
    void aLogsKeyCarriesItsName() {
        assertTrue(KeyMaker.make("log", "feltlaas.example.dk/audit")
                .matches("PRIVATE\\+KEY\\+feltlaas\\.example\\.dk/audit\\+[0-9a-f]{8}\\+[0-9A-Za-z+/]+=*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log", "tokens", "log a+b", "log a b"})
    void saysWhatItWants(String arguments) {
        assertThrows(IllegalArgumentException.class, () -> KeyMaker.make(arguments.split(" ")));
    }
}

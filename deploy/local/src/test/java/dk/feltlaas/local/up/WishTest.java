package dk.feltlaas.local.up;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WishTest {
    @Test
    void withoutOptionsTheUsualStackIsStartedAndTheTourPlayed() {
        var wish = Wish.parse(new String[] {"--project", "/project"});

        assertEquals(8080, wish.plan().port("gateway"));
        assertEquals(Path.of("/project/.feltlaas"), wish.data());
        assertFalse(wish.plan().tls());
        assertFalse(wish.fresh());
        assertTrue(wish.tour());
    }

    @Test
    void portsDataAndSwitchesCanBeChosen() {
        var wish = Wish.parse(new String[] {
            "--project",
            "/project",
            "--port",
            "9080",
            "--postgres-port",
            "6000",
            "--data",
            "/data",
            "--fresh",
            "--no-tour",
            "--tls"
        });

        assertEquals(9080, wish.plan().port("gateway"));
        assertEquals(URI.create("https://localhost:9080"), wish.plan().origin());
        assertEquals(6000, wish.plan().port("postgres"));
        assertEquals(Path.of("/data"), wish.data());
        assertTrue(wish.fresh());
        assertFalse(wish.tour());
    }
}

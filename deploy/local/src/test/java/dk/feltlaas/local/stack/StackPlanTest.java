package dk.feltlaas.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StackPlanTest {
    private static final Path PROJECT = Path.of("/project");

    @Test
    void theUsualStackIsOnPort8080() {
        assertEquals(
                URI.create("http://localhost:8080"), StackPlan.usual(PROJECT).origin());
    }

    @Test
    void aStackBesideAnotherSharesNoPort() {
        var plan = StackPlan.beside(PROJECT, Path.of("/data"));

        assertEquals(StackPlan.PROCESSES.size(), new HashSet<>(plan.ports().values()).size());
    }

    @Test
    void portZeroIsAFreeOne() {
        var plan = StackPlan.usual(PROJECT).withPort("audit", 0);

        assertNotEquals(0, plan.port("audit"));
        assertEquals(8083, plan.port("gdpr"));
    }
}

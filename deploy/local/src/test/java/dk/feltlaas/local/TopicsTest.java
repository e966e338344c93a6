package dk.feltlaas.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @Test
    void aLineIsATopicWithPolicyAndPartitions(@TempDir Path directory) throws IOException {
        var file = directory.resolve("topics.properties");
        Files.writeString(file, "feltlaas.grants = compact,6\nfeltlaas.audit = delete,3\n");

        assertEquals(
                List.of(
                        new Topics.Topic("feltlaas.audit", "delete", 3),
                        new Topics.Topic("feltlaas.grants", "compact", 6)),
                Topics.read(file).all());
    }

    @Test
    void compactedTopicsKeepADayOfHistory() {
        var settings =
                Topics.Topic.parse("feltlaas.grants", "compact,6").forCreation().configs();

        assertEquals("compact", settings.get("cleanup.policy"));
        assertEquals("86400000", settings.get("min.compaction.lag.ms"));
    }

    @Test
    void anUnknownPolicyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Topics.Topic.parse("feltlaas.grants", "forever,6"));
    }
}

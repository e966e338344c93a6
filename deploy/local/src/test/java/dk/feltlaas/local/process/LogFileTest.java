package dk.feltlaas.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @Test
    void theLastWordsAreTheLastOnesThatTellOfTrouble() {
        var lines = List.of(
                "12:00 INFO  starting",
                "12:01 ERROR could not migrate: relation \"grant\" exists",
                "\tat org.flywaydb.core.Flyway.migrate(Flyway.java:1)",
                "\t... 12 more",
                "12:02 INFO  stopped");

        assertEquals("12:01 ERROR could not migrate: relation \"grant\" exists", LogFile.lastWords(lines));
    }

    @Test
    void withoutTroubleTheLastLineIsTaken() {
        assertEquals("stopped", LogFile.lastWords(List.of("starting", "stopped", "")));
    }

    @Test
    void onlyWhatWasSaidSinceTheLastStartCounts(@TempDir Path directory) throws IOException {
        var path = directory.resolve("kafka.log");
        Files.writeString(path, "READY 1\n");
        var log = new LogFile(path);

        log.markStart();
        Files.writeString(path, "READY 2\n", StandardOpenOption.APPEND);

        assertEquals(List.of("READY 2"), log.linesSinceStart().toList());
    }
}

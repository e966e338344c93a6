package dk.feltlaas.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    private Path directory;

    private ChildProcess process;

    @AfterEach
    void leaveNothingRunning() {
        process.kill();
    }

    @Test
    void isReadyOnceItSaysSoAndStopsWhenAsked() {
        process = shell("echo READY $PORT; sleep 60");

        process.start();
        assertTrue(process.isRunning());
        process.stop();

        assertFalse(process.isRunning());
    }

    @Test
    void canBeKilledAndStartedAgain() {
        process = shell("echo READY 1; sleep 60");
        process.start();

        process.kill();
        assertFalse(process.isRunning());
        process.start();

        assertTrue(process.isRunning());
    }

    @Test
    void oneThatEndsBeforeItIsReadyIsTellingWhy() {
        process = shell("echo 'ERROR: no such database'; exit 3");

        var failure = assertThrows(ProcessFailure.class, process::start);

        assertEquals(
                "test ended unasked: ERROR: no such database (log: " + directory.resolve("test.log") + ")",
                failure.getMessage());
    }

    @Test
    void anUnaskedEndIsReported() throws Exception {
        process = shell("echo READY 1; sleep 0.2; echo FATAL out of luck; exit 1");
        var sentence = new CompletableFuture<String>();
        process.onCrash(sentence::complete);

        process.start();

        assertTrue(sentence.get(10, TimeUnit.SECONDS).startsWith("test ended unasked: FATAL out of luck"));
    }

    @Test
    void aStopIsNoCrash() {
        process = shell("echo READY 1; sleep 60");
        var sentence = new CompletableFuture<String>();
        process.onCrash(sentence::complete);
        process.start();

        process.stop();

        assertFalse(sentence.isDone());
    }

    private ChildProcess shell(String script) {
        return new ChildProcess(new ChildProcess.Plan(
                "test",
                1,
                List.of("sh", "-c", script),
                Map.of("PORT", "1"),
                directory.resolve("test.log"),
                Readiness.announced(),
                Stream::empty));
    }
}

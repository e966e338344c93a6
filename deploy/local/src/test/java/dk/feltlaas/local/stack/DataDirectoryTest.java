package dk.feltlaas.local.stack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.local.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void dataOfAnEarlierStackIsKeptUnlessAFreshStartIsWanted() throws IOException {
        var path = parent.resolve("data");
        DataDirectory.open(path, false).close();
        Files.writeString(path.resolve("kept"), "");

        DataDirectory.open(path, false).close();
        assertTrue(Files.exists(path.resolve("kept")));

        DataDirectory.open(path, true).close();
        assertFalse(Files.exists(path.resolve("kept")));
    }

    @Test
    void whatIsNotAStacksIsNeverTouched() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "years of work");

        var failure = assertThrows(ProcessFailure.class, () -> DataDirectory.open(parent, true));

        assertTrue(failure.getMessage().endsWith("it is left alone."));
        assertTrue(Files.exists(parent.resolve("thesis.txt")));
    }
}

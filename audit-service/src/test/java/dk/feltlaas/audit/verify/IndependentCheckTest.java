package dk.feltlaas.audit.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.feltlaas.audit.tile.TileAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A program in Python that shares no code with ours")
class IndependentCheckTest {
    private static final LogMother LOG = LogMother.ofSize(600);

    @TempDir
    Path directory;

    @BeforeAll
    static void needsPython() throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "there is no Python on this machine");
        }
    }

    @Test
    void believesOurExport() throws Exception {
        assertEquals("sound\n", check("export", export(LOG.export())));
    }

    @Test
    void findsWhatWasChanged() throws Exception {
        List<String> lines = LOG.export();
        lines.set(6, lines.get(6).replace("updated", "deleted"));
        assertEquals("the content of entry 5 was changed\n", check("export", export(lines)));
    }

    @Test
    void believesOurTiles() throws Exception {
        assertEquals("sound\n", check("tiles", tiles()));
    }

    @Test
    void findsAChangedTile() throws Exception {
        Path tiles = tiles();
        Path tile = tiles.resolve("tile/0/001");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertEquals("tile 1 of level 0 is not made of what is below it\n", check("tiles", tiles));
    }

    @Test
    void findsAnotherSigner() throws Exception {
        LogMother other = LogMother.ofSize(3);
        assertEquals("the checkpoint is not signed with this key\n", check("export", export(other.export())));
    }

    private String check(String what, Path place) throws IOException, InterruptedException {
        Path script = Path.of("src/test/python/verify_log.py");
        Process process = new ProcessBuilder(
                        "python3", script.toString(), LOG.signer.verifierKey().toString(), what, place.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Path export(List<String> lines) throws IOException {
        return Files.writeString(directory.resolve("export.ndjson"), String.join("\n", lines) + "\n");
    }

    private Path tiles() throws IOException {
        Files.writeString(directory.resolve("checkpoint"), LOG.checkpoint().toString());
        for (Map.Entry<TileAddress, byte[]> file : LOG.files.entrySet()) {
            Path path = directory.resolve(file.getKey().path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }
}

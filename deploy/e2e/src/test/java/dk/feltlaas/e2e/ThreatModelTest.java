package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A threat model that points at tests nobody runs comforts and does not protect. */
class ThreatModelTest {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Test))`");

    @Test
    void everyTestItPointsAtExists() throws IOException {
        Set<String> named = TEST.matcher(model())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(tests());

        assertEquals(Set.of(), named);
    }

    @Test
    void everyThreatPointsAtATestOrSaysThatItIsOpen() throws IOException {
        List<String> threats = model().lines()
                .filter(line -> line.matches("\\| [STRIDE] \\|.*"))
                .toList();

        assertFalse(threats.isEmpty());
        assertEquals(
                List.of(),
                threats.stream()
                        .filter(threat -> !TEST.matcher(threat).find() && !threat.contains("*open*"))
                        .toList());
    }

    private static String model() throws IOException {
        return Files.readString(ROOT.resolve("docs/threat-model.md"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("src/test/java"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}

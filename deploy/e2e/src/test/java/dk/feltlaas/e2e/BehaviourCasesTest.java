package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * KITOS' behaviour is written down in 83 numbered cases. Each has a test somewhere in this project, whose name begins
 * with the number: {@code case42_…}.
 */
class BehaviourCasesTest {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));
    private static final int CASES = 83;
    private static final Pattern TEST = Pattern.compile("void case(\\d+)_");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

    @Test
    void everyCaseHasATestAndNoTestAnUnknownCase() throws IOException {
        Set<Integer> tested = new TreeSet<>();
        for (Path source : testSources()) {
            TEST.matcher(Files.readString(source))
                    .results()
                    .forEach(test -> tested.add(Integer.valueOf(test.group(1))));
        }

        assertEquals(IntStream.rangeClosed(1, CASES).boxed().toList(), List.copyOf(tested));
    }

    private static List<Path> testSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (MatchResult module : MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .toList()) {
            Path tests = ROOT.resolve(module.group(1)).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}

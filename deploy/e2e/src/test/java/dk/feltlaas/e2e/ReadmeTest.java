package dk.feltlaas.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README names has to be there, or it sends newcomers astray. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", "../.."));

    @Test
    void everyDevCommandOfTheReadmeIsOneTheScriptKnows() throws IOException {
        String script = Files.readString(ROOT.resolve("dev"));
        for (String command : named("\\./dev (\\w+)")) {
            assertTrue(script.contains(command), () -> "./dev does not know " + command);
        }
    }

    @Test
    void everyModuleAndFileOfTheReadmeExists() throws IOException {
        for (String path : named("`((?:platform|docs|deploy|[a-z]+-service)(?:/[\\w.-]+)*)`")) {
            assertTrue(Files.exists(ROOT.resolve(path)), () -> "There is no " + path);
        }
    }

    private static Set<String> named(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

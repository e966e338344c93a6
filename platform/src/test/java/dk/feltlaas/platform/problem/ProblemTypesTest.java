package dk.feltlaas.platform.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of problem types in the platform's README is what callers rely on; it may not fall behind the code. */
class ProblemTypesTest {
    private static final Path ROOT = Path.of(System.getProperty("feltlaas.root", ".."));
    private static final List<String> MODULES =
            List.of("platform", "supplier-service", "registry-service", "gdpr-service", "audit-service");
    private static final Pattern SLUG = Pattern.compile(
            "(?:super\\(\\s*[45]\\d\\d,\\s*|super\\(\\s*|new String\\[] \\{|responses\\.of\\(\\s*\\d{3},\\s*)\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyTypeThrownAnywhereStandsInTheTable() throws IOException {
        String readme = Files.readString(ROOT.resolve("platform/README.md"));
        Set<String> missing = new TreeSet<>();
        for (String module : MODULES) {
            for (String slug : slugs(ROOT.resolve(module).resolve("src/main/java"))) {
                if (!readme.contains("| `" + slug + "` |")) {
                    missing.add(slug);
                }
            }
        }
        assertTrue(missing.isEmpty(), "Add to the table of problem types in platform/README.md: " + missing);
    }

    private static Set<String> slugs(Path sources) throws IOException {
        Set<String> slugs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("Problem") || text.contains("NotPermitted") || text.contains("AlreadyExists")) {
                    SLUG.matcher(text).results().map(r -> r.group(1)).forEach(slugs::add);
                }
            }
        }
        return slugs;
    }
}

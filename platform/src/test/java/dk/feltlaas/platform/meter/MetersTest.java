package dk.feltlaas.platform.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("feltlaas.root", "..")).resolve("docs/observability.md");

    @Test
    void theDocumentListsEveryMeterAndNoOther() throws IOException {
        Set<String> documented = Pattern.compile("(?m)^\\| `(feltlaas\\.[a-z.]+)` \\|")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(meters(), documented);
    }

    private static Set<String> meters() {
        return Stream.of(Meters.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(name -> name.startsWith("feltlaas."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

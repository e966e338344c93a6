package dk.feltlaas.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the manifest of a packaged service asks the JVM for. It is only heard with {@code -jar}, so it is repeated. */
final class PackagedService {
    private static final Name ADD_OPENS = new Name("Add-Opens");

    private PackagedService() {}

    static List<String> opened(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var packages = file.getManifest().getMainAttributes().getValue(ADD_OPENS);
            return Optional.ofNullable(packages).stream()
                    .flatMap(all -> Stream.of(all.trim().split(" +")))
                    .map(one -> "--add-opens=" + one + "=ALL-UNNAMED")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

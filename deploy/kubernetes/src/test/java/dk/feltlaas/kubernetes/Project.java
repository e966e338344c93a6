package dk.feltlaas.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The source tree the manifests are compared with. */
final class Project {
    static final Path ROOT = Path.of(System.getProperty("feltlaas.root"));
    static final Path MANIFESTS = ROOT.resolve("deploy/kubernetes");
    static final List<String> SERVICES = List.of("supplier", "registry", "gdpr", "audit");

    private Project() {}

    static Path module(String service) {
        return ROOT.resolve(service + "-service");
    }

    /** What a service runs with: the shared defaults, then its own, nothing expanded. */
    static Properties settings(String service) {
        var settings = properties(ROOT.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"));
        settings.putAll(properties(module(service).resolve("src/main/resources/application.properties")));
        return settings;
    }

    /** The text of every Java file under the directory. */
    static List<String> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Project::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}

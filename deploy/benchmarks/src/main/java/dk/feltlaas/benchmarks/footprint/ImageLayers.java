package dk.feltlaas.benchmarks.footprint;

import dk.feltlaas.benchmarks.harness.Outcome;
import dk.feltlaas.benchmarks.harness.Series;
import dk.feltlaas.local.stack.StackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How large the two layers are which a service's image adds to that of its runtime: the assembled files, before packing. */
final class ImageLayers {
    private static final double MEGABYTE = 1 << 20;

    private ImageLayers() {}

    static Outcome of(Path project) throws IOException {
        List<Series> series = new ArrayList<>();
        for (String service : StackPlan.SERVICES) {
            Path assembled = project.resolve(service + "-service/target/quarkus-app");
            Path libraries = assembled.resolve("lib");
            series.add(layer(service + "-service, libraries", assembled, file -> file.startsWith(libraries)));
            series.add(layer(service + "-service, its own", assembled, file -> !file.startsWith(libraries)));
        }
        return new Outcome("Image layers above the runtime's", "MB", series, List.of());
    }

    private static Series layer(String name, Path assembled, Predicate<Path> belongs) throws IOException {
        try (Stream<Path> files = Files.walk(assembled)) {
            long bytes = files.filter(Files::isRegularFile)
                    .filter(belongs)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return new Series(name, List.of(bytes / MEGABYTE));
        }
    }
}

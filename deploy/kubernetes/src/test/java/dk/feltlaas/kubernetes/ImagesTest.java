package dk.feltlaas.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.kubernetes.ImageArchive.ContainedFile;
import dk.feltlaas.local.stack.StackPlan;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The images that Maven makes without a container engine: what the Containerfile makes, and fit for the pods. */
class ImagesTest {
    private static final String HOME = "/opt/feltlaas";
    private static final String HEAP = "-XX:MaxRAMPercentage=";
    private static final long MEGABYTE = 1 << 20;
    private static final int OTHERS_READ = 04;
    private static final int ANYBODY_ELSE_WRITES = 022;
    private static final int SPECIAL = 07000;

    private static Containerfile containerfile;

    @BeforeAll
    static void read() throws IOException {
        containerfile = Containerfile.read(Project.ROOT.resolve("deploy/image/Containerfile"));
    }

    static Stream<String> services() {
        return Project.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isStartedAsTheContainerfileSays(String service) throws IOException {
        JsonNode config = image(service).config();
        assertAll(
                () -> assertEquals(containerfile.user(), config.path("User").asText()),
                () -> assertEquals(HOME, config.path("WorkingDir").asText()),
                () -> assertEquals(HOME, containerfile.workingDirectory()),
                () -> assertEquals(containerfile.entryPointWithoutCache(), texts(config.path("Entrypoint"))),
                () -> assertTrue(config.path("Cmd").isMissingNode(), "arguments would be added to the entry point"),
                () -> assertEquals(List.of(containerfile.port() + "/tcp"), names(config.path("ExposedPorts"))),
                () -> assertEquals(List.of(), names(config.path("Volumes"))),
                () -> assertEquals(List.of(containerfile.environment()), texts(config.path("Env"))),
                () -> assertEquals(
                        service + "-service",
                        config.at("/Labels/org.opencontainers.image.title").asText()),
                () -> assertEquals(
                        "scratch",
                        config.at("/Labels/org.opencontainers.image.base.name").asText()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void holdsWhatWasAssembledInTwoLayersOfWhichTheLargeOneHardlyChanges(String service) throws IOException {
        List<List<ContainedFile>> layers = image(service).layers();
        assertEquals(2, layers.size());
        Path assembled = Project.module(service).resolve("target/quarkus-app");
        assertEquals(assembled(assembled, "lib/"), sizes(layers.get(0)));
        Map<String, Long> changing = assembled(assembled, "");
        changing.keySet().removeIf(path -> path.startsWith(HOME + "/lib/"));
        assertEquals(changing, sizes(layers.get(1)));
        assertTrue(changing.containsKey(HOME + "/quarkus-run.jar"));
    }

    /** The root file system is read-only for the pod anyway; here nothing in it could be written to by its user. */
    @ParameterizedTest
    @MethodSource("services")
    void everyFileIsRootsAndReadByAnybody(String service) throws IOException {
        image(service).layers().stream()
                .flatMap(List::stream)
                .forEach(file -> assertAll(
                        file.path(),
                        () -> assertEquals(0, file.owner()),
                        () -> assertEquals(0, file.group()),
                        () -> assertEquals(OTHERS_READ, file.mode() & OTHERS_READ),
                        () -> assertEquals(0, file.mode() & (ANYBODY_ELSE_WRITES | SPECIAL))));
    }

    @Test
    void theContainerfilesUserAndPortAreThePods() {
        Overlay.all().flatMap(Overlay::pods).forEach(pod -> {
            var context = pod.template().getSpec().getSecurityContext();
            assertEquals(containerfile.user(), context.getRunAsUser() + ":" + context.getRunAsGroup());
            pod.container()
                    .getPorts()
                    .forEach(port -> assertEquals(
                            containerfile.port(), port.getContainerPort().toString()));
        });
    }

    /** So what is measured and tested has the memory of a pod. */
    @Test
    void theLocalStackStartsAServiceWithAPodsHeapAndEnvironment() {
        assertEquals(
                containerfile.environment(),
                StackPlan.SERVICE_ENVIRONMENT.entrySet().stream()
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(" ")));
        Overlay.all().flatMap(Overlay::pods).forEach(pod -> {
            var limit = Quantity.getAmountInBytes(
                    pod.container().getResources().getLimits().get("memory"));
            long megabytes = limit.longValue() * containerfile.percentOfMemory() / 100 / MEGABYTE;
            assertEquals("-Xmx" + megabytes + "m", StackPlan.SERVICE_HEAP);
        });
    }

    @Test
    void bothWaysStandOnTheSameRuntime() throws IOException {
        String pom = Files.readString(Project.ROOT.resolve("pom.xml"));
        assertTrue(pom.contains("<image.base>" + containerfile.runtime() + "</image.base>"), containerfile.runtime());
    }

    private static ImageArchive image(String service) throws IOException {
        assumeTrue(
                "scratch".equals(System.getProperty("feltlaas.image.base")),
                "No images were built over an empty base; ./dev test does that: -Pimage -Dimage.base=scratch");
        return ImageArchive.read(Project.module(service).resolve("target/jib-image.tar"));
    }

    private static Map<String, Long> assembled(Path root, String below) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> HOME + "/" + root.relativize(file), file -> file.toFile()
                            .length()));
        }
    }

    private static Map<String, Long> sizes(List<ContainedFile> layer) {
        return layer.stream()
                .filter(file -> !file.directory())
                .collect(Collectors.toMap(ContainedFile::path, ContainedFile::size));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** @param runtime the image it stands on */
    private record Containerfile(
            String runtime,
            String user,
            String workingDirectory,
            String environment,
            String port,
            List<String> entryPoint) {
        static Containerfile read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            return new Containerfile(
                    said(lines, "ARG RUNTIME="),
                    said(lines, "USER "),
                    said(lines, "WORKDIR "),
                    said(lines, "ENV "),
                    said(lines, "EXPOSE "),
                    List.of(new ObjectMapper().readValue(said(lines, "ENTRYPOINT "), String[].class)));
        }

        /** Only the base image's own JVM can make a cache that fits it, and Maven does not run that. */
        List<String> entryPointWithoutCache() {
            return entryPoint.stream()
                    .filter(argument -> !argument.startsWith("-XX:AOTCache="))
                    .toList();
        }

        long percentOfMemory() {
            return entryPoint.stream()
                    .filter(argument -> argument.startsWith(HEAP))
                    .mapToLong(argument -> Long.parseLong(argument.substring(HEAP.length())))
                    .findFirst()
                    .orElseThrow();
        }

        private static String said(List<String> lines, String instruction) {
            return lines.stream()
                    .filter(line -> line.startsWith(instruction))
                    .map(line -> line.substring(instruction.length()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

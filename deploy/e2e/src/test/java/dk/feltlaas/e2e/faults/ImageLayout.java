package dk.feltlaas.e2e.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an image holds and how it is started, taken from the Containerfile: its working directory with the same files, and
 * its entry point. What only an engine adds, another user and a root that cannot be written to, is not here.
 */
record ImageLayout(Path directory, List<String> entryPoint) {
    private static final String ENTRY_POINT = "ENTRYPOINT ";
    private static final long TRAINING_MINUTES = 3;

    /** Of a service that is built, below a directory of the caller's. */
    static ImageLayout of(Path project, String service, Path below) throws IOException {
        Path built = project.resolve(service + "-service/target/quarkus-app");
        Path directory = below.resolve(service);
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(built.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return new ImageLayout(directory, entryPoint(project.resolve("deploy/image/Containerfile")));
    }

    /** Makes the cache an image comes with, by the script that makes it there. */
    ImageLayout trained(Path project) throws IOException {
        var training = new ProcessBuilder(project.resolve("deploy/image/train").toString(), directory.toString());
        training.environment().merge("PATH", javaHome() + "/bin", (path, java) -> java + ":" + path);
        Process running = training.inheritIO().start();
        try {
            if (!running.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES) || running.exitValue() != 0) {
                running.destroyForcibly();
                throw new IOException("The image of " + directory.getFileName() + " could not be trained");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return this;
    }

    /** The entry point, run where the image runs it. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of("env", "--chdir=" + directory));
        command.add(javaHome() + "/bin/" + entryPoint.getFirst());
        command.addAll(entryPoint.subList(1, entryPoint.size()));
        return command;
    }

    private static List<String> entryPoint(Path containerfile) throws IOException {
        String line = Files.readAllLines(containerfile).stream()
                .filter(one -> one.startsWith(ENTRY_POINT))
                .findFirst()
                .orElseThrow();
        return List.of(new ObjectMapper().readValue(line.substring(ENTRY_POINT.length()), String[].class));
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }
}

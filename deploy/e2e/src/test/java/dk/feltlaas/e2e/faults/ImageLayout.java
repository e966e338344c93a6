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
 * What an image holds and how it is started, taken from the Containerfile: its working directory with the same files, its
 * user, and its entry point.
 */
record ImageLayout(Path directory, String user, List<String> entryPoint) {
    private static final String ENTRY_POINT = "ENTRYPOINT ";
    private static final String USER = "USER ";
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
        Path containerfile = project.resolve("deploy/image/Containerfile");
        return new ImageLayout(directory, said(containerfile, USER), entryPoint(containerfile));
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

    /** The entry point, run where the image runs it, and as a pod where that is possible. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(javaHome() + "/bin/" + entryPoint.getFirst());
        command.addAll(entryPoint.subList(1, entryPoint.size()));
        return Pod.command(directory, user, command);
    }

    private static List<String> entryPoint(Path containerfile) throws IOException {
        return List.of(new ObjectMapper().readValue(said(containerfile, ENTRY_POINT), String[].class));
    }

    private static String said(Path containerfile, String instruction) throws IOException {
        return Files.readAllLines(containerfile).stream()
                .filter(line -> line.startsWith(instruction))
                .map(line -> line.substring(instruction.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }
}

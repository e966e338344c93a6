package dk.feltlaas.platform.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the local stack: says {@code READY <port>} when it is usable, and ends with its standard input. */
final class LocalProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private LocalProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it is usable; what it has to say is in {@code log}. */
    static LocalProcess start(String mainClass, Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath()));
        command.add("dk.feltlaas.local." + mainClass);
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new LocalProcess(process, awaitReady(process, mainClass, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** As if the machine had lost it. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process.destroyForcibly());
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException ignored) {
            // It is gone already.
        }
        awaitEnd(process);
    }

    private static int awaitReady(Process process, String name, Path log) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                return Integer.parseInt(line.substring("READY ".length()).trim());
            }
        }
        throw new IllegalStateException("%s ended before it was ready, see %s".formatted(name, log));
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        Path target = root().resolve("deploy/local/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException("The local stack is not built: mvn -pl deploy/local package");
        }
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    private static Path root() {
        String root = System.getProperty("feltlaas.root");
        if (root == null) {
            throw new IllegalStateException("Say -Dfeltlaas.root=<the checkout> when tests run outside of Maven");
        }
        return Path.of(root);
    }
}

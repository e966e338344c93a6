package dk.feltlaas.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One process of the stack. It can be started, stopped, killed and paused any number of times; it keeps its port and
 * adds to the same log. Not for use by several threads at once.
 */
public final class ChildProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    /** A process that died of a signal ends with this plus the signal's number. */
    private static final int KILLED = 128;

    private final Plan plan;
    private final LogFile log;
    private Process process;
    private volatile boolean wanted;
    private volatile Consumer<String> onCrash = sentence -> {};

    /**
     * What to run and how to see that it is ready.
     *
     * @param relatives processes that belong to this one without being its descendants
     */
    public record Plan(
            String name,
            int port,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Readiness readiness,
            Supplier<Stream<ProcessHandle>> relatives) {}

    public ChildProcess(Plan plan) {
        this.plan = plan;
        this.log = new LogFile(plan.log());
    }

    public String name() {
        return plan.name();
    }

    public int port() {
        return plan.port();
    }

    public Path log() {
        return log.path();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Who wants to be told, in one sentence, when the process ends without having been asked to. */
    public void onCrash(Consumer<String> listener) {
        onCrash = listener;
    }

    /** Starts the process and returns when it is ready; says how long that took. */
    public Duration start() {
        long begin = System.nanoTime();
        launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the process without waiting for it. */
    public void launch() {
        if (isRunning()) {
            throw new IllegalStateException(name() + " runs already.");
        }
        log.markStart();
        var builder = new ProcessBuilder(OwnSession.of(plan.command()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.path().toFile()));
        builder.environment().putAll(plan.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new ProcessFailure(name() + " could not be started: " + e.getMessage());
        }
        wanted = true;
        process.onExit().thenAccept(this::ended);
    }

    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!plan.readiness().isReady(log)) {
            if (endsWithin(Duration.ofMillis(50))) {
                throw new ProcessFailure(obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new ProcessFailure("%s is not ready after %d s: %s (log: %s)"
                        .formatted(name(), PATIENCE.toSeconds(), log.lastWords(), log.path()));
            }
        }
    }

    /** Asks the process to leave and waits until it has; one that does not listen is killed. */
    public void stop() {
        if (isRunning()) {
            wanted = false;
            process.destroy();
            if (!endsWithin(FAREWELL)) {
                kill();
            }
        }
    }

    /** Ends the process and all its relatives at once, as a power cut would. */
    public void kill() {
        wanted = false;
        var family = processes().toList();
        family.forEach(ProcessHandle::destroyForcibly);
        if (!Processes.endWithin(FAREWELL, family) || (process != null && !endsWithin(FAREWELL))) {
            throw new ProcessFailure(name() + " survives being killed.");
        }
    }

    /** Freezes the process: it keeps its connections but does nothing. */
    public void pause() {
        signalAll("STOP");
    }

    public void resume() {
        signalAll("CONT");
    }

    /** The process and everything that belongs to it. */
    public Stream<ProcessHandle> processes() {
        return isRunning()
                ? Stream.of(
                                Stream.of(process.toHandle()),
                                process.descendants(),
                                plan.relatives().get())
                        .flatMap(handles -> handles)
                        .distinct()
                : plan.relatives().get();
    }

    private void signalAll(String signal) {
        processes().forEach(one -> {
            try {
                Signals.send(signal, one.pid());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void ended(Process ended) {
        if (wanted && ended == process) {
            onCrash.accept(obituary());
        }
    }

    private String obituary() {
        int signal = process.exitValue() - KILLED;
        var why = signal > 0 ? "killed by signal " + signal : log.lastWords();
        return "%s ended unasked: %s (log: %s)".formatted(name(), why, log.path());
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessFailure("Interrupted while waiting for " + name() + ".");
        }
    }
}

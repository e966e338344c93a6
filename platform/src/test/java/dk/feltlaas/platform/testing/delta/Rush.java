package dk.feltlaas.platform.testing.delta;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many threads at once, each repeating one step for as long as the rush lasts. */
public final class Rush {
    /** How long, in seconds; the system property makes it longer than an ordinary test run can wait. */
    public static final Duration LENGTH = Duration.ofSeconds(Long.getLong("feltlaas.rush.seconds", 20));

    private Rush() {}

    /** Ends early when a step fails, and then fails like it. */
    public static void of(List<Runnable> steps) throws InterruptedException {
        long end = System.nanoTime() + LENGTH.toNanos();
        var failed = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            List<? extends Future<?>> running = steps.stream()
                    .map(step -> threads.submit(() -> repeat(step, end, failed)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A thread of the rush failed: " + e.getCause(), e.getCause());
        }
    }

    private static void repeat(Runnable step, long end, AtomicBoolean failed) {
        boolean done = false;
        try {
            while (System.nanoTime() < end && !failed.get()) {
                step.run();
            }
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }
}

package dk.feltlaas.e2e.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All offices at work beside each other, until they are stopped. */
final class Load {
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration BACK_OFF = Duration.ofMillis(300);
    private static final Duration CLOSING_TIME = Duration.ofMinutes(2);

    private final List<Thread> threads = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private volatile boolean going = true;

    private Load() {}

    static Load start(List<Office> offices, Model model, long seed) {
        var load = new Load();
        for (int i = 0; i < offices.size(); i++) {
            var desk = new Desk(offices.get(i), offices.get((i + 1) % offices.size()), model, seed + i);
            load.threads.add(Thread.ofPlatform().name("desk-" + i).start(() -> load.work(desk)));
        }
        return load;
    }

    /** Lets every office finish what it began. */
    void stop() {
        going = false;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        synchronized (failures) {
            failures.forEach(failure -> {
                throw failure;
            });
        }
    }

    private void work(Desk desk) {
        try {
            while (going) {
                boolean answered = desk.work();
                LockSupport.parkNanos((answered ? PAUSE : BACK_OFF).toNanos());
            }
            long end = System.nanoTime() + CLOSING_TIME.toNanos();
            while (desk.isUnfinished() && System.nanoTime() - end < 0) {
                desk.work();
                LockSupport.parkNanos(BACK_OFF.toNanos());
            }
        } catch (RuntimeException e) {
            synchronized (failures) {
                failures.add(e);
            }
        }
    }
}

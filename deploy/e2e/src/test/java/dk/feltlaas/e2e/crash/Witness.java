package dk.feltlaas.e2e.crash;

import dk.feltlaas.audit.verify.HttpLog;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Somebody outside who asks for the checkpoint again and again, and keeps every one that was ever served. */
final class Witness implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final HttpLog log;
    private final Set<String> served = new LinkedHashSet<>();
    private final Thread thread;
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean watching = true;

    Witness(URI prefix) {
        log = new HttpLog(prefix);
        thread = Thread.ofPlatform().name("witness").start(this::watch);
    }

    /** How many times there was an answer. */
    long answers() {
        return answers.get();
    }

    /** Looks no longer; every checkpoint seen, in the order of seeing. */
    List<String> leave() {
        watching = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(served);
    }

    private void watch() {
        while (watching) {
            try {
                served.add(log.checkpoint());
                answers.incrementAndGet();
            } catch (IOException expected) {
                // the service is dead, or just dying
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() {
        leave();
        log.close();
    }
}

package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The same requests over and over until stopped, each by a client of its own, and what did not go as it should. */
final class Traffic {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicLong> answered = new ConcurrentHashMap<>();
    private final AtomicLong later = new AtomicLong();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean going = true;

    /** Adds a client with one request, which is always to be answered by that status. */
    Traffic of(String name, int status, Supplier<Answer> request) {
        answered.put(name, new AtomicLong());
        clients.add(Thread.ofPlatform().name(name).start(() -> ask(name, status, request)));
        return this;
    }

    /** Requests that got neither their answer nor a clean word to come again later. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often each request got its answer. */
    Map<String, AtomicLong> answered() {
        return answered;
    }

    /** How often somebody was asked to come again later. */
    long later() {
        return later.get();
    }

    private void ask(String name, int status, Supplier<Answer> request) {
        while (going) {
            try {
                int got = request.get().status();
                if (got == status) {
                    answered.get(name).incrementAndGet();
                } else if (got == 503) {
                    later.incrementAndGet();
                } else {
                    failures.add("%s was answered %d".formatted(name, got));
                }
            } catch (UncheckedIOException e) {
                failures.add("%s was not answered: %s".formatted(name, e.getCause()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    void stop() {
        going = false;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

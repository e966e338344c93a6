package dk.feltlaas.benchmarks.load;

import dk.feltlaas.benchmarks.harness.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * As many clients as are wished for, each with a thread of its own and its next request as soon as it has its answer, or
 * at the pace it is given. With a pace a request takes from when it was due: who falls behind lets the next ones wait.
 *
 * @param many clients
 * @param opening makes a client; called once for each
 * @param pace from the begin of one request of a client to that of its next; zero is as fast as it can
 */
public record Clients(int many, Callable<? extends Client> opening, Duration pace) {
    public static Clients of(int many, Callable<? extends Client> opening) {
        return new Clients(many, opening, Duration.ZERO);
    }

    /** The same at a rate that all together keep, in requests a second. */
    public Clients at(double rate) {
        return new Clients(many, opening, Duration.ofNanos((long) (many * 1e9 / rate)));
    }

    /** Sends requests for so long, each client one at least. The first failure of any of them is thrown. */
    public Load run(Duration time) throws Exception {
        long deadline = System.nanoTime() + time.toNanos();
        return run(() -> System.nanoTime() >= deadline);
    }

    /** Sends requests beside what the caller does, until that has been done. */
    public <T> T beside(Callable<T> work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Load> load = thread.submit(() -> run(over::get));
            try {
                return work.call();
            } finally {
                over.set(true);
                load.get();
            }
        }
    }

    private Load run(BooleanSupplier over) throws Exception {
        Stopwatch watch = Stopwatch.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                all.add(threads.submit(() -> requests(over)));
            }
            LongStream nanos = LongStream.empty();
            for (Future<long[]> one : all) {
                nanos = LongStream.concat(nanos, LongStream.of(one.get()));
            }
            return Load.of(nanos.toArray(), watch.seconds());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private long[] requests(BooleanSupplier over) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        try (Client client = opening.call()) {
            // Clients that began together would ask together for ever.
            long due = System.nanoTime() + (long) (ThreadLocalRandom.current().nextDouble() * pace.toNanos());
            do {
                long begin = pace.isZero() ? System.nanoTime() : awaited(due);
                client.request();
                nanos.add(System.nanoTime() - begin);
                due += pace.toNanos();
            } while (!over.getAsBoolean());
        }
        return nanos.build().toArray();
    }

    private static long awaited(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}

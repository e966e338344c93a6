package dk.feltlaas.local.seed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The same for many things, a few at a time; the first failure is thrown when all have been tried. */
final class Batch {
    private static final int AT_A_TIME = 6;

    private Batch() {}

    static <T> void each(Collection<T> items, Consumer<T> action) {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var tasks = new ArrayList<Future<?>>();
            items.forEach(item -> tasks.add(threads.submit(() -> action.accept(item))));
            for (var task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

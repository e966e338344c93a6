package dk.feltlaas.benchmarks;

import dk.feltlaas.benchmarks.harness.Benchmark;
import dk.feltlaas.benchmarks.stack.Processes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Benchmarks that share processes, which run only while they are measured.
 *
 * @param <S> the processes
 */
final class Suite<S extends Processes> {
    private final Callable<S> start;
    private final Map<String, Function<S, Benchmark>> benchmarks = new LinkedHashMap<>();

    Suite(Callable<S> start) {
        this.start = start;
    }

    /** What is done with each benchmark that is wanted. */
    interface Measuring {
        void measure(String name, Benchmark benchmark) throws Exception;
    }

    /** @param name by which it is asked for on the command line */
    Suite<S> with(String name, Function<S, Benchmark> benchmark) {
        benchmarks.put(name, benchmark);
        return this;
    }

    List<String> names() {
        return List.copyOf(benchmarks.keySet());
    }

    /** In the order they were given in. Starts nothing when none is wanted. */
    void run(Wish wish, Measuring measuring) throws Exception {
        if (benchmarks.keySet().stream().noneMatch(wish::wants)) {
            return;
        }
        try (S processes = start.call()) {
            for (var benchmark : benchmarks.entrySet()) {
                if (wish.wants(benchmark.getKey())) {
                    measuring.measure(benchmark.getKey(), benchmark.getValue().apply(processes));
                }
            }
        }
    }
}

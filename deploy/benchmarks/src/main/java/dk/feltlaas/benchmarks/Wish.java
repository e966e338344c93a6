package dk.feltlaas.benchmarks;

import dk.feltlaas.local.Arguments;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a command line asks for.
 *
 * @param data where servers keep theirs; a full run leaves tens of gigabytes there, to be used again
 * @param largest log that is made, in entries
 * @param names of benchmarks; none means all
 */
record Wish(Path project, Path data, Path results, boolean quick, long largest, List<String> names) {
    private static final List<Long> SIZES = List.of(100_000L, 1_000_000L, 10_000_000L);
    /** Making the largest takes longer than everything else together: it is made when it is asked for. */
    private static final long LARGEST = 1_000_000L;

    private static final List<Long> FEW = List.of(300L, 600L);

    static Wish parse(String... args) {
        int options = 0;
        while (options < args.length && args[options].startsWith("--")) {
            options += "--quick".equals(args[options]) ? 1 : 2;
        }
        int first = Math.min(options, args.length);
        var arguments = Arguments.parse(
                Arrays.copyOf(args, first), Set.of("--project", "--data", "--results", "--largest"), Set.of("--quick"));
        Path project = arguments.path("--project");
        boolean quick = arguments.has("--quick");
        // A quick run's numbers mean nothing and must not replace those of a full one.
        Path results = project.resolve(quick ? "deploy/benchmarks/target/results" : "deploy/benchmarks/results");
        return new Wish(
                project,
                arguments
                        .text("--data")
                        .map(Path::of)
                        .orElse(project.resolve(".feltlaas-bench"))
                        .toAbsolutePath(),
                arguments.text("--results").map(Path::of).orElse(results),
                quick,
                arguments.text("--largest").map(Long::valueOf).orElse(LARGEST),
                List.of(args).subList(first, args.length));
    }

    /** Of the world that is read and written. */
    int municipalities() {
        return quick ? 3 : 98;
    }

    /** Of the logs that are compared, by rising size. */
    List<Long> sizes() {
        Stream<Long> all = (quick ? FEW : SIZES).stream();
        return all.filter(size -> size <= largest).toList();
    }

    /** Refuses a name that is none of those. */
    void requireKnown(List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no benchmark " + name + ", only " + String.join(", ", known) + ".");
            }
        }
    }

    boolean wants(String benchmark) {
        return names.isEmpty() || names.contains(benchmark);
    }
}

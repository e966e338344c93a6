package dk.feltlaas.benchmarks.load;

import dk.feltlaas.benchmarks.harness.Stopwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What the compilers of all JVMs that take part do, this one's and its children's, as Linux counts it for their threads.
 * While they are at work a service is not yet as fast as it will be, and has less of the machine than it seems.
 */
public final class Compilers {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS_OF_A_MINUTE = 12;
    /** After the name in brackets, which may hold spaces: the 12th and 13th count user and system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    /** In hundredths of a second, whatever the kernel's own clock. */
    private static final double TICK = 0.01;

    private final double before = seconds();
    private final Stopwatch watch = Stopwatch.start();

    private Compilers() {}

    public static Compilers watched() {
        return new Compilers();
    }

    /** The share of one core that they have taken since they were watched; 0 where the system does not tell. */
    public double share() {
        return Math.max(0, seconds() - before) / watch.seconds();
    }

    /** Waits until they have taken less than that share of one core for a minute, because they work in bursts; not for ever. */
    public static void awaitLess(double share, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        int quiet = 0;
        while (quiet < ROUNDS_OF_A_MINUTE && System.nanoTime() < deadline) {
            Compilers compilers = watched();
            LockSupport.parkNanos(ROUND.toNanos());
            quiet = compilers.share() < share ? quiet + 1 : 0;
        }
    }

    private static double seconds() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .mapToDouble(process -> seconds(Path.of("/proc", Long.toString(process.pid()), "task")))
                .sum();
    }

    private static double seconds(Path tasks) {
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.mapToDouble(Compilers::ofThread).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static double ofThread(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            if (!stat.contains("CompilerThre")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}

package dk.feltlaas.benchmarks.harness;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What a run ran on.
 *
 * @param processors the JVM may use
 * @param load the run queue's average over the minute before the end, of everything on the machine
 */
public record Machine(int processors, String architecture, String java, double load) {
    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%d processors, %s, Java %s; load average at the end %.1f",
                processors,
                architecture,
                java,
                load);
    }
}

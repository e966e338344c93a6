package dk.feltlaas.benchmarks.harness;

/** Measures from when it is started. */
public final class Stopwatch {
    private final long begin = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch start() {
        return new Stopwatch();
    }

    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    public double millis() {
        return seconds() * 1e3;
    }
}

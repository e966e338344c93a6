package dk.feltlaas.benchmarks.stack;

import dk.feltlaas.local.process.ChildProcess;
import java.time.Duration;

/** What processes have computed, as the system counts it: in steps of about 10 ms. */
public final class ProcessorTime {
    private static final double NANO = 1e9;

    private ProcessorTime() {}

    /** Seconds of one core, of the process and all that belong to it and live now. */
    public static double seconds(ChildProcess process) {
        return process.processes()
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(spent -> spent.toNanos() / NANO)
                .sum();
    }
}

package dk.feltlaas.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Questions about processes that need not be children of this one. */
final class Processes {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Processes() {}

    /** A process that ended, but that nobody waited for, is still listed; only its command is gone. */
    static boolean isThere(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Whether all of them ended within the time. */
    static boolean endWithin(Duration time, List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + time.toNanos();
        while (processes.stream().anyMatch(Processes::isThere)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}

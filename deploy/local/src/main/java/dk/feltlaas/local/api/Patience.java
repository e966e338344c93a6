package dk.feltlaas.local.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What one service knows, the next one knows a moment later; whoever goes from one to the other waits for that. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Patience() {}

    /** Asks until the answer has that status; after 20 seconds the last answer is the failure. */
    public static Answer until(int status, Supplier<Answer> question) {
        var last = new Answer[1];
        until(Duration.ofMillis(100), () -> {
            last[0] = question.get();
            return last[0].is(status);
        });
        last[0].expect(status);
        return last[0];
    }

    /** Asks until it is so or 20 seconds are over; says whether it is so. */
    public static boolean until(Duration pause, BooleanSupplier question) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!question.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return true;
    }
}

package dk.feltlaas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay of this process that something was committed; any number of rings is one. */
@ApplicationScoped
class Doorbell {
    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Waits for a ring, at most so long; true if there was one. */
    boolean await(Duration atMost) {
        try {
            boolean rung = rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            rings.drainPermits();
            return rung;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

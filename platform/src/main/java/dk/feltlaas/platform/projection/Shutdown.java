package dk.feltlaas.platform.projection;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the waiting of those who would otherwise wait for ever. */
@Singleton
class Shutdown {
    private final CountDownLatch begun = new CountDownLatch(1);

    void begin(@Observes ShutdownEvent event) {
        begin();
    }

    void begin() {
        begun.countDown();
    }

    /** Waits; true if the service is stopping or the thread is wanted back. */
    boolean during(Duration pause) {
        try {
            return begun.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

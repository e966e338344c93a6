package dk.feltlaas.supplier.attempt;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Holds an answer back by a timer; no thread waits. */
@ApplicationScoped
class LateAnswers {
    private final AttemptConfig config;
    private final LateAnswer late;

    LateAnswers(AttemptConfig config, LateAnswer late) {
        this.config = config;
        this.late = late;
    }

    @ServerResponseFilter
    public Uni<Void> holdBack() {
        Uni<Void> now = Uni.createFrom().voidItem();
        return late.isAsked() ? now.onItem().delayIt().by(config.lateness()) : now;
    }
}

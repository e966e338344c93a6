package dk.feltlaas.platform.audit;

import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.NotReady;
import dk.feltlaas.platform.problem.Problem;
import dk.feltlaas.platform.problem.Refusals;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Puts every refused write of a known caller into the audit log. A refusal that cannot be recorded is not answered as
 * one: the caller is asked to try again.
 */
@Singleton
class RecordedRefusals implements Refusals {
    private static final Logger LOG = Logger.getLogger(RecordedRefusals.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int RETRY_AFTER_SECONDS = 5;

    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final RequestInfo request;

    RecordedRefusals(AuditTrail trail, CurrentCaller caller, RequestInfo request) {
        this.trail = trail;
        this.caller = caller;
        this.request = request;
    }

    @Override
    public Uni<Problem> record(NotPermitted refusal) {
        Caller who = caller.orNull();
        if (who == null || request.method() == null || READS.contains(request.method())) {
            return Uni.createFrom().item(refusal);
        }
        Uni<Problem> recorded = Uni.createFrom().item(() -> recorded(who, refusal));
        return BlockingOperationControl.isBlockingAllowed()
                ? recorded
                : recorded.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Problem recorded(Caller who, NotPermitted refusal) {
        try {
            trail.refused(who, refusal);
            return refusal;
        } catch (RuntimeException e) {
            LOG.error("A refused write could not be recorded", e);
            return new NotReady("The request was not carried out. Please send it again.", RETRY_AFTER_SECONDS);
        }
    }
}

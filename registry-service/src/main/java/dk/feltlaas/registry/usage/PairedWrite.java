package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.problem.NotReady;
import dk.feltlaas.platform.problem.Problem;
import dk.feltlaas.registry.profile.GdprProfiles;
import dk.feltlaas.registry.profile.RefusedByGdpr;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A write that two services store: ours in one transaction, and from within it gdpr-service's, which commits first. Ours
 * has been judged by then, so it can only fail for reasons that pass; the same request again then completes it.
 */
@ApplicationScoped
class PairedWrite {
    private static final Logger LOG = Logger.getLogger(PairedWrite.class);

    private final GdprProfiles profiles;

    PairedWrite(GdprProfiles profiles) {
        this.profiles = profiles;
    }

    /** Has gdpr-service store its part; what is thrown ends the transaction with nothing of it stored here. */
    interface GdprPart {
        ProfileState write(ItSystemUsage usage, Mode mode, ObjectNode part);
    }

    <T> T run(Function<GdprPart, T> work) {
        boolean[] stored = {false};
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> work.apply((usage, mode, part) -> {
                        ProfileState state = profiles.write(usage.id(), usage.municipality(), mode, part);
                        stored[0] = true;
                        return state;
                    }));
        } catch (Problem | RefusedByGdpr refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            if (stored[0]) {
                LOG.warn("The GDPR part of a usage is stored and the rest is not", e);
                throw new NotReady("Only the GDPR part was written. Send the same request again to complete it.", 1);
            }
            throw e;
        }
    }
}

package dk.feltlaas.platform.trust;

import dk.feltlaas.platform.problem.NotReady;
import java.security.PublicKey;
import java.util.Optional;

/** The keys tokens may be signed with. Safe for use by all threads. */
public interface VerificationKeys {
    /**
     * The key of that id, or empty when there is none. May fetch, and so block for some seconds, when the id is not
     * known yet.
     *
     * @throws NotReady when no keys are known at all, so that nothing can be said about any token
     */
    Optional<PublicKey> find(String keyId);
}

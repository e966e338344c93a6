package dk.feltlaas.platform.problem;

import io.smallrye.mutiny.Uni;

/** Where refused writes are recorded before they are answered; implemented by the audit capture. */
public interface Refusals {
    /**
     * Records the refusal when the request in hand is a write by a known caller.
     *
     * @return the problem to answer: the refusal itself, or {@link NotReady} when it could not be recorded
     */
    Uni<Problem> record(NotPermitted refusal);
}

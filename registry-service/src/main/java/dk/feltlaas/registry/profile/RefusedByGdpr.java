package dk.feltlaas.registry.profile;

import jakarta.ws.rs.core.Response;

/** gdpr-service refused its part of a write, so nothing of it is stored; its answer is the answer. */
public final class RefusedByGdpr extends RuntimeException {
    private final transient Response answer;

    RefusedByGdpr(Response answer) {
        super("gdpr-service answered " + answer.getStatus(), null, false, false);
        this.answer = answer;
    }

    public Response answer() {
        return answer;
    }
}

package dk.feltlaas.registry.profile;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Passes refusals of gdpr-service on, word for word. */
class RefusalMapper {

    @ServerExceptionMapper
    public Response refused(RefusedByGdpr refusal) {
        return refusal.answer();
    }
}

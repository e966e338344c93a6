package dk.feltlaas.registry.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.http.RequestInfo;
import dk.feltlaas.platform.problem.NotReady;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Has gdpr-service store its part of a usage, as the caller of the request in hand. */
@ApplicationScoped
public class GdprProfiles {
    private static final Logger LOG = Logger.getLogger(GdprProfiles.class);
    private static final MediaType PROBLEM = new MediaType("application", "problem+json");
    private static final List<String> KEPT_HEADERS = List.of("Retry-After", "WWW-Authenticate");
    private static final int RETRY_AFTER_SECONDS = 2;

    private final GdprService service;
    private final HttpServerRequest request;
    private final RequestInfo info;
    private final ObjectMapper json;

    GdprProfiles(@RestClient GdprService service, HttpServerRequest request, RequestInfo info, ObjectMapper json) {
        this.service = service;
        this.request = request;
        this.info = info;
        this.json = json;
    }

    /**
     * When this returns, gdpr-service has committed.
     *
     * @param part the sections {@code general} and {@code gdpr} with what it owns of them
     * @throws RefusedByGdpr when it refused; it has stored nothing and recorded the refusal itself
     * @throws NotReady when it could not be reached or failed; whether it stored anything is not known, and the same
     *     write again is right in either case
     */
    public ProfileState write(UUID usage, UUID municipality, Mode mode, ObjectNode part) {
        PassedOn headers = PassedOn.from(request, info);
        try (Response answer = mode == Mode.PUT
                ? service.put(usage, municipality, headers, part)
                : service.patch(usage, municipality, headers, part)) {
            if (answer.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
                return read(answer);
            }
            throw isRefusal(answer) ? refusal(answer) : away("it answered " + answer.getStatus());
        } catch (ProcessingException e) {
            throw away(e.getMessage());
        }
    }

    /** Leniently: what a newer gdpr-service says beside it must not turn a stored profile into a failure. */
    private ProfileState read(Response answer) {
        try {
            return json.readerFor(ProfileState.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(answer.readEntity(byte[].class));
        } catch (IOException e) {
            throw away("its answer is no profile");
        }
    }

    private static boolean isRefusal(Response answer) {
        return answer.getStatusInfo().getFamily() == Family.CLIENT_ERROR && PROBLEM.isCompatible(answer.getMediaType());
    }

    private static RefusedByGdpr refusal(Response answer) {
        Response.ResponseBuilder passedOn =
                Response.status(answer.getStatus()).type(answer.getMediaType()).entity(answer.readEntity(byte[].class));
        KEPT_HEADERS.forEach(name -> passedOn.header(name, answer.getHeaderString(name)));
        return new RefusedByGdpr(passedOn.build());
    }

    private static NotReady away(String why) {
        LOG.warnf("gdpr-service did not store its part of a usage: %s", why);
        return new NotReady(
                "The GDPR part of the usage cannot be written just now. Send the same request again.",
                RETRY_AFTER_SECONDS);
    }
}

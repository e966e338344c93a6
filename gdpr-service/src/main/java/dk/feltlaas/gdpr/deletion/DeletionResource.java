package dk.feltlaas.gdpr.deletion;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Service to service; what a caller sees is decided by its own token. */
@Path("/internal/deleted-entities")
@Produces(MediaType.APPLICATION_JSON)
class DeletionResource {
    private final DeletedRegistrations deletions;
    private final Visibility visibility;
    private final CurrentCaller caller;

    DeletionResource(DeletedRegistrations deletions, Visibility visibility, CurrentCaller caller) {
        this.deletions = deletions;
        this.visibility = visibility;
        this.caller = caller;
    }

    /** Oldest first; without {@code since} from the beginning. */
    @GET
    @Authenticated
    @Transactional
    public List<DeletionResponse> list(@QueryParam("since") Instant since, @BeanParam PageQuery page) {
        var from = since == null ? Instant.EPOCH : since;
        return deletions
                .since(from, visibility.municipalities(caller.get()))
                .page(page.offset() / page.size(), page.size())
                .stream()
                .map(DeletionResponse::from)
                .toList();
    }
}

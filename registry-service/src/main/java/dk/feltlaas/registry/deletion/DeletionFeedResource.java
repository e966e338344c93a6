package dk.feltlaas.registry.deletion;

import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.platform.http.PageQuery;
import dk.feltlaas.platform.http.QueryChoice;
import dk.feltlaas.registry.Visibility;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;

/** The deletions a caller may know of, oldest first. */
@Path("/api/v2/delta-feed/deleted-entities")
@Authenticated
public class DeletionFeedResource {
    private final Deletions deletions;
    private final Visibility visibility;
    private final EnumStyle enumStyle;

    DeletionFeedResource(Deletions deletions, Visibility visibility, EnumStyle enumStyle) {
        this.deletions = deletions;
        this.visibility = visibility;
        this.enumStyle = enumStyle;
    }

    @GET
    public List<DeletionResponse> list(
            @QueryParam("entityType") String entityType,
            @QueryParam("deletedSinceUTC") Instant since,
            @BeanParam PageQuery page) {
        return deletions
                .page(visibility.ofCaller(), type(entityType), since == null ? Instant.EPOCH : since, page)
                .stream()
                .map(deleted -> DeletionResponse.from(deleted, enumStyle))
                .toList();
    }

    private static String type(String given) {
        return given == null || given.isBlank()
                ? null
                : QueryChoice.parse("entityType", given, Choices.TRACKED_ENTITY_TYPE);
    }
}

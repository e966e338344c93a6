package dk.feltlaas.audit.search;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.audit.query.PageResponse;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The log's entries. */
@Path("/api/v2/audit/entries")
@Tag(name = "Audit log")
class EntryResource {
    private final Readers readers;
    private final Entries entries;

    EntryResource(Readers readers, Entries entries) {
        this.readers = readers;
        this.entries = entries;
    }

    @GET
    @Authenticated
    @Operation(summary = "Search", description = "Every accepted and refused write, a page at a time, by position")
    public RestResponse<PageResponse<EntryResponse>> search(@BeanParam EntrySearch search) {
        Scope scope = readers.scope();
        EntryFilter filter = search.filter();
        scope.require(filter.municipality(), filter.supplier());
        var page = entries.page(filter.within(scope), filter.order(), filter.limit())
                .map(EntryResponse::from);
        return PageResponse.of(page, search.uri, filter.order().cursor());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One entry", description = "404 also when it lies outside of what the caller may read")
    public EntryResponse one(@PathParam("id") UUID id) {
        return entries.find(readers.scope(), id)
                .map(EntryResponse::from)
                .orElseThrow(() -> new NotFound("audit entry", id));
    }
}

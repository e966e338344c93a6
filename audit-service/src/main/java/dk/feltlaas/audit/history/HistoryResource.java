package dk.feltlaas.audit.history;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.audit.query.Order;
import dk.feltlaas.audit.query.Page;
import dk.feltlaas.audit.query.PageResponse;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Histories of records. */
@Path("/api/v2/audit/entities/{type}/{uuid}/history")
@Tag(name = "Audit log")
class HistoryResource {
    private final Readers readers;
    private final Entries entries;

    HistoryResource(Readers readers, Entries entries) {
        this.readers = readers;
        this.entries = entries;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "A record's history, field by field",
            description = "404 also when all of it lies outside of what the caller may read")
    public RestResponse<HistoryResponse> history(
            @PathParam("type") String type, @PathParam("uuid") UUID uuid, @BeanParam HistoryQuery query) {
        HistoryQuery.Part part = query.part();
        Page<Entry> page = entries.page(conditions(type, uuid, part), Order.ASC, part.limit());
        if (page.items().isEmpty()) {
            throw new NotFound("record in the audit log", uuid);
        }
        String next = page.following(query.uri, Order.ASC.cursor());
        return PageResponse.link(ResponseBuilder.ok(HistoryResponse.of(page.items(), part.field(), next)), next);
    }

    private Conditions conditions(String type, UUID uuid, HistoryQuery.Part part) {
        return Conditions.within(readers.scope())
                .saying("e.entity = :entity", "entity", uuid)
                .saying("e.entityKind = :type", "type", type.toLowerCase(Locale.ROOT))
                .between(part.after(), null)
                .changing(part.field());
    }
}

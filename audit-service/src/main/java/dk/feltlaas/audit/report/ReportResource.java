package dk.feltlaas.audit.report;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.query.Order;
import dk.feltlaas.audit.query.PageResponse;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports over the log. */
@Path("/api/v2/audit/reports")
@Tag(name = "Audit log")
class ReportResource {
    private final Readers readers;
    private final WritesAfterRevoke writesAfterRevoke;
    private final Totals totals;

    ReportResource(Readers readers, WritesAfterRevoke writesAfterRevoke, Totals totals) {
        this.readers = readers;
        this.totals = totals;
        this.writesAfterRevoke = writesAfterRevoke;
    }

    @GET
    @Path("/writes-after-revoke")
    @Authenticated
    @Operation(
            summary = "Writes after revoke",
            description =
                    "Accepted writes of a supplier, judged under an epoch older than the one that ended its grant,"
                            + " and made after that")
    public RestResponse<PageResponse<WriteAfterRevokeResponse>> writesAfterRevoke(@BeanParam ReportQuery query) {
        Scope scope = readers.scope();
        ReportQuery.Part part = query.part();
        var page = writesAfterRevoke.page(part.within(scope), part.limit()).map(WriteAfterRevokeResponse::from);
        return PageResponse.of(page, query.uri, Order.ASC.cursor());
    }

    @GET
    @Path("/supplier-activity")
    @Authenticated
    @Operation(
            summary = "What suppliers did",
            description = "How often their API accounts changed, or tried to, which field of which municipality")
    public TotalsResponse<TotalsResponse.Activity> supplierActivity(@BeanParam ReportQuery query) {
        return new TotalsResponse<>(totals.activity(query.period().within(readers.scope())));
    }

    @GET
    @Path("/refusals")
    @Authenticated
    @Operation(summary = "Refusals by reason", description = "How often what was refused, and why")
    public TotalsResponse<TotalsResponse.Refusal> refusals(@BeanParam ReportQuery query) {
        return new TotalsResponse<>(totals.refusals(query.period().within(readers.scope())));
    }
}

package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.csv.CsvWriter;
import dk.feltlaas.audit.report.TotalsResponse;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How much suppliers use their access. */
@Path("/api/v2/audit/reports")
@Tag(name = "Audit log")
class OverviewResource {
    private static final String DESCRIPTION =
            "Records a supplier's accounts were shown, changes they made and changes they were refused, by municipality,"
                    + " supplier, system and month";

    private final Readers readers;
    private final OverviewAnswers answers;

    OverviewResource(Readers readers, OverviewAnswers answers) {
        this.readers = readers;
        this.answers = answers;
    }

    @GET
    @Path("/usage-overview")
    @Authenticated
    @Operation(
            summary = "How much suppliers use their access",
            description = DESCRIPTION + "; at most 10,000 lines, more as CSV")
    public TotalsResponse<SupplierUse> overview(@BeanParam OverviewQuery query) {
        return new TotalsResponse<>(answers.list(readers.scope(), query.part()));
    }

    @GET
    @Path("/usage-overview.csv")
    @Authenticated
    @Produces("text/csv; charset=utf-8")
    @Operation(summary = "How much suppliers use their access, for a spreadsheet", description = DESCRIPTION)
    public RestResponse<StreamingOutput> csv(@BeanParam OverviewQuery query) {
        Scope scope = readers.scope();
        OverviewQuery.Part part = query.part();
        scope.require(part.municipality(), part.supplier());
        return ResponseBuilder.ok((StreamingOutput) out -> answers.write(scope, part, new CsvWriter(out)))
                .header("Content-Disposition", "attachment; filename=\"usage-overview.csv\"")
                .build();
    }
}

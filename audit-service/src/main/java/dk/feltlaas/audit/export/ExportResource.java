package dk.feltlaas.audit.export;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.query.QueryReading;
import dk.feltlaas.audit.search.EntrySearch;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Exports of the log: the filters of a search, all that satisfies them, as of the last signed checkpoint. */
@Path("/api/v2/audit/exports")
@Tag(name = "Audit log")
class ExportResource {
    private static final String ATTACHED = "attachment; filename=\"audit-entries.%s\"";

    private final Readers readers;
    private final Exports exports;

    ExportResource(Readers readers, Exports exports) {
        this.readers = readers;
        this.exports = exports;
    }

    @GET
    @Path("/entries.ndjson")
    @Authenticated
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Entries with their proof",
            description = "feltlaas-audit-export/1, for the verify command. Recorded as an entry before it begins")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Entries of a checkpoint kept earlier; the export proves to continue it")
    public RestResponse<StreamingOutput> ndjson(@BeanParam EntrySearch search) {
        QueryReading read = search.reading();
        Long since = read.number("since", null, 0, Long.MAX_VALUE);
        Extract extract = exports.begin("ndjson", readers.scope(), search.unpaged(read), since);
        return attached("ndjson", out -> exports.ndjson(extract, out));
    }

    @GET
    @Path("/entries.csv")
    @Authenticated
    @Produces("text/csv; charset=utf-8")
    @Operation(
            summary = "Entries for a spreadsheet",
            description =
                    "An entry a row, with leaf hash and inclusion proof; the checkpoint stands in the last column of"
                            + " the first row. Recorded as an entry before it begins")
    public RestResponse<StreamingOutput> csv(@BeanParam EntrySearch search) {
        Extract extract = exports.begin("csv", readers.scope(), search.unpaged(search.reading()), null);
        return attached("csv", out -> exports.csv(extract, out));
    }

    private static RestResponse<StreamingOutput> attached(String format, StreamingOutput output) {
        return ResponseBuilder.ok(output)
                .header("Content-Disposition", ATTACHED.formatted(format))
                .build();
    }
}

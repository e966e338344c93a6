package dk.feltlaas.audit.completeness;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.platform.problem.NotPermitted;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log's completeness. For every auditor: numbers say nothing of anybody's data. */
@Path("/api/v2/audit/completeness")
@Tag(name = "Audit log")
class CompletenessResource {
    private final Readers readers;
    private final Completeness completeness;

    CompletenessResource(Readers readers, Completeness completeness) {
        this.readers = readers;
        this.completeness = completeness;
    }

    @GET
    @Authenticated
    @Operation(summary = "Numbers that arrived and numbers that are missing, per source")
    public CompletenessResponse now() {
        if (readers.scope() instanceof Scope.DeedsOfSupplier) {
            throw new NotPermitted("The completeness of the log is for auditors.");
        }
        return completeness.now();
    }
}

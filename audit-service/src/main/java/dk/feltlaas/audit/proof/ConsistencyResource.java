package dk.feltlaas.audit.proof;

import dk.feltlaas.audit.access.Readers;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That the log has only grown. */
@Path("/api/v2/audit/log/consistency")
@Tag(name = "Audit log")
class ConsistencyResource {
    private final Readers readers;
    private final Proofs proofs;

    ConsistencyResource(Readers readers, Proofs proofs) {
        this.readers = readers;
        this.proofs = proofs;
    }

    @GET
    @Authenticated
    @Operation(summary = "The proof that the log of one size has grown out of that of another")
    public ConsistencyResponse proof(@BeanParam ConsistencyQuery query) {
        readers.scope();
        return proofs.consistency(query);
    }
}

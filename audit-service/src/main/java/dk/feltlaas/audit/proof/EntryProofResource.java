package dk.feltlaas.audit.proof;

import dk.feltlaas.audit.access.Readers;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.platform.problem.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** That an entry is in the log. */
@Path("/api/v2/audit/entries/{id}/proof")
@Tag(name = "Audit log")
class EntryProofResource {
    private final Readers readers;
    private final Entries entries;
    private final Proofs proofs;

    EntryProofResource(Readers readers, Entries entries, Proofs proofs) {
        this.readers = readers;
        this.entries = entries;
        this.proofs = proofs;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "The proof that an entry is in the log",
            description = "503 in the moment before a checkpoint covers it")
    public EntryProofResponse proof(@PathParam("id") UUID id) {
        Entry entry = entries.find(readers.scope(), id).orElseThrow(() -> new NotFound("audit entry", id));
        return proofs.of(entry);
    }
}

package dk.feltlaas.audit.retention;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasing one body. */
@Path("/api/v2/audit/entries/{id}/erasure")
@Tag(name = "Audit log")
class ErasureResource {
    private final Erasure erasure;

    ErasureResource(Erasure erasure) {
        this.erasure = erasure;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Erase an entry's body for good",
            description =
                    "For the data protection officer of the municipality it is about, and the secretariat on its"
                            + " behalf. The leaf stays, every proof still holds, and the erasure with its reason is itself an entry. Erasing again changes nothing")
    public void erase(@PathParam("id") UUID id, @NotNull @Valid ErasureRequest request) {
        erasure.erase(id, request.reason());
    }
}

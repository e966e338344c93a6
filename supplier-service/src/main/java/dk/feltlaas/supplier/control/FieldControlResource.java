package dk.feltlaas.supplier.control;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Control states of the whole lockable catalogue, as KITOS' page for them reads and writes the list. */
@Path("/api/v2/internal/organizations/{organizationUuid}/suppliers/fields")
public class FieldControlResource {
    private final FieldControl control;

    FieldControlResource(FieldControl control) {
        this.control = control;
    }

    @GET
    @Authenticated
    public List<FieldConfiguration> list(@PathParam("organizationUuid") UUID organization) {
        return control.effective(organization);
    }

    @PUT
    @Authenticated
    public List<FieldConfiguration> change(
            @PathParam("organizationUuid") UUID organization, @NotNull @Valid FieldConfigurationRequest request) {
        return control.change(organization, request);
    }
}

package dk.feltlaas.supplier.catalogue;

import dk.feltlaas.platform.authority.ControlState;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** What can be granted, for everyone who has an account. */
@Path("/api/v2")
public class CatalogueResource {
    private final FieldCatalogue catalogue;

    CatalogueResource(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/field-catalogue")
    @Authenticated
    public List<FieldResponse> fields() {
        return catalogue.fields().stream().map(FieldResponse::from).toList();
    }

    @GET
    @Path("/field-packages")
    @Authenticated
    public List<PackageResponse> packages() {
        return catalogue.packages().stream()
                .map(p -> PackageResponse.from(p, catalogue))
                .toList();
    }

    /** @param wirePath where the field stands in a request to its owner's API */
    record FieldResponse(
            String fieldKey,
            String ownerService,
            String wirePath,
            String labelDa,
            String labelEn,
            ControlState defaultControlState) {

        static FieldResponse from(LockableField field) {
            return new FieldResponse(
                    field.key(),
                    field.ownerService(),
                    field.wirePath(),
                    field.labelDa(),
                    field.labelEn(),
                    field.defaultState());
        }
    }

    record PackageResponse(String name, String labelDa, String labelEn, List<String> fieldKeys) {

        static PackageResponse from(FieldPackage fieldPackage, FieldCatalogue catalogue) {
            return new PackageResponse(
                    fieldPackage.name(),
                    fieldPackage.labelDa(),
                    fieldPackage.labelEn(),
                    catalogue.fieldsOf(fieldPackage).stream()
                            .map(LockableField::key)
                            .toList());
        }
    }
}

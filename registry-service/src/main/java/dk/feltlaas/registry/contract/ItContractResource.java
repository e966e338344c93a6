package dk.feltlaas.registry.contract;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.reading.Reads;
import dk.feltlaas.registry.Visibility;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Contracts, for KITOS clients that also ask for them. */
@Path("/api/v2/it-contracts")
@Authenticated
public class ItContractResource {
    private final Contracts contracts;
    private final Visibility visibility;
    private final Reads reads;

    ItContractResource(Contracts contracts, Visibility visibility, Reads reads) {
        this.contracts = contracts;
        this.visibility = visibility;
        this.reads = reads;
    }

    /** The wire form as it was imported. */
    @Schema(
            type = SchemaType.OBJECT,
            description = "The whole wire form, as it was imported.",
            extensions = @Extension(name = "x-feltlaas-imported", value = "true", parseValue = true))
    public record ImportedDocument(@JsonValue @JsonRawValue String json) {}

    @GET
    public List<ImportedDocument> list(@BeanParam ContractListQuery query) {
        List<ItContract> page = contracts.page(query, visibility.of(query.organization));
        return reads.counted(ItContract.TYPE, page, ItContract::municipality, contract -> null).stream()
                .map(contract -> new ImportedDocument(contract.document()))
                .toList();
    }

    @GET
    @Path("/{contractUuid}")
    public ImportedDocument single(@PathParam("contractUuid") UUID id) {
        ItContract contract = contracts.get(id);
        if (!visibility.includes(contract.municipality())) {
            throw new NotPermitted("Your account may not see this contract.");
        }
        reads.counted(ItContract.TYPE, contract.municipality(), null);
        return new ImportedDocument(contract.document());
    }
}

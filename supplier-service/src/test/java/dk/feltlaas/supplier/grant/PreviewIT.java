package dk.feltlaas.supplier.grant;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class PreviewIT {
    private static final String GRANTS = "/api/v2/organizations/{m}/grants";

    private final Api secretariat = Api.secretariat();
    private UUID municipality;
    private UUID supplier;
    private Api localAdmin;

    @BeforeEach
    void aMunicipalityAndASupplier() {
        municipality = secretariat.municipality();
        supplier = secretariat.supplier();
        localAdmin = Api.localAdmin(municipality);
    }

    @Test
    void aPreviewShowsFieldsCountsAndHoldersAndChangesNothing() {
        UUID other = secretariat.supplier();
        localAdmin.grant(municipality, other, AI);

        localAdmin
                .post(GRANTS + "/preview", Map.of("supplierUuid", supplier), municipality)
                .then()
                .statusCode(200)
                .body("fields", hasSize(11))
                .body("unanswered", empty())
                .body("fields.find { it.fieldKey == '%s' }.records".formatted(AI), equalTo(12))
                .body("fields.find { it.fieldKey == '%s' }.heldBy.uuid".formatted(AI), equalTo(other.toString()))
                .body("fields.find { it.fieldKey == '%s' }.heldBy".formatted(RISK), nullValue())
                .body("fields.find { it.fieldKey == '%s' }.controlState".formatted(RISK), equalTo("Supplier"))
                .body("fields[0].fieldKey", equalTo("DataProcessingRegistration.IsOversightCompleted"))
                .body("fields[0].records", equalTo(5))
                .body("fields[0].labelDa", equalTo("Gennemført tilsyn"))
                .body("fields[0].ownerService", equalTo("gdpr"));
        localAdmin.get(GRANTS, municipality).then().body("", hasSize(1));
    }

    @Test
    void aPreviewSaysWhichServiceDidNotAnswer() {
        String gdpr = ConfigProvider.getConfig().getValue("feltlaas.peers.gdpr-url", String.class);
        RestAssured.put(gdpr.replace("/gdpr", "/silence/" + municipality))
                .then()
                .statusCode(204);

        localAdmin
                .post(GRANTS + "/preview", Map.of("supplierUuid", supplier), municipality)
                .then()
                .statusCode(200)
                .body("unanswered", contains("gdpr"))
                .body("fields.find { it.ownerService == 'gdpr' }.records", nullValue())
                .body("fields.find { it.ownerService == 'registry' }.records", equalTo(12));
    }
}

package dk.feltlaas.supplier.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.feltlaas.platform.testing.Tokens;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SupplierStack
class CatalogueIT {
    private final Api anybody = Api.as(Tokens.reader(UUID.randomUUID()));

    @Test
    void theCatalogueSaysOfEveryFieldWhoOwnsItAndWhereItStands() {
        anybody.get("/api/v2/field-catalogue")
                .then()
                .statusCode(200)
                .body("", hasSize(26))
                .body("wirePath", everyItem(not(emptyString())))
                .body("labelDa", everyItem(not(emptyString())))
                .body("labelEn", everyItem(not(emptyString())))
                .body("findAll { it.ownerService == 'registry' }.fieldKey", contains(Api.AI))
                .body("findAll { it.defaultControlState == 'Organization' }", hasSize(15))
                .body(
                        "find { it.fieldKey == '%s' }.wirePath".formatted(Api.AI),
                        equalTo("general.containsAITechnology"));
    }

    @Test
    void thePackageNamesItsFieldsInTheOrderOfTheSeed() {
        anybody.get("/api/v2/field-packages")
                .then()
                .statusCode(200)
                .body("name", contains("isms-2025-11"))
                .body(
                        "[0].fieldKeys",
                        contains(
                                "DataProcessingRegistration.IsOversightCompleted",
                                "DataProcessingRegistrationOversightDate.OversightDate",
                                "DataProcessingRegistrationOversightDate.OversightRemark",
                                "DataProcessingRegistrationOversightDate.OversightReportLink",
                                "DataProcessingRegistrationOversightDate.OversightReportLinkName",
                                "DataProcessingRegistrationOversightDate.OversightOptionId",
                                "ItSystemUsage.SystemUsageCriticalityLevel",
                                "ItSystemUsage.IsBusinessCritical",
                                "ItSystemUsage.preriskAssessment",
                                "ItSystemUsage.riskAssessment",
                                "ItSystemUsage.ContainsAITechnology"));
    }
}

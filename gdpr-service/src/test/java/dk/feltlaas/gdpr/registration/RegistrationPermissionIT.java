package dk.feltlaas.gdpr.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Stage;
import dk.feltlaas.platform.testing.RealInfrastructure;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "gdpr"))
class RegistrationPermissionIT {
    private static final String RECORD = Api.REGISTRATIONS + "/{uuid}/permissions";

    @Inject
    Stage stage;

    private UUID municipality;
    private UUID registration;

    @BeforeEach
    void aRegistration() {
        municipality = stage.municipality();
        registration = new Api(Tokens.localAdmin(municipality)).registration(municipality);
    }

    @Test
    void case49_withoutASupplierTheRoleDecides() {
        for (var token : new String[] {Tokens.globalAdmin(), Tokens.localAdmin(municipality)}) {
            new Api(token)
                    .get(RECORD, registration)
                    .statusCode(200)
                    .body("read", is(true))
                    .body("modify", is(true))
                    .body("delete", is(true))
                    .body(
                            "fieldPermissions.fields.key",
                            contains(
                                    "DataProcessingRegistration.IsOversightCompleted",
                                    "DataProcessingRegistrationOversightDate.OversightDate",
                                    "DataProcessingRegistrationOversightDate.OversightRemark",
                                    "DataProcessingRegistrationOversightDate.OversightReportLink",
                                    "DataProcessingRegistrationOversightDate.OversightReportLinkName",
                                    "DataProcessingRegistrationOversightDate.OversightOptionId"))
                    .body("fieldPermissions.fields.enabled", everyItem(is(true)))
                    .body("fieldPermissions.fields.controlState", everyItem(nullValue()))
                    .body("fieldPermissions.fields.holder", everyItem(nullValue()));
        }
        new Api(Tokens.reader(municipality))
                .get(RECORD, registration)
                .statusCode(200)
                .body("read", is(true))
                .body("modify", is(false))
                .body("delete", is(false))
                .body("fieldPermissions.fields.enabled", everyItem(is(false)));
    }

    @Test
    void case50_withASupplierTheLockedFieldsAreDisabledAndTheHolderNamed() {
        var company = stage.company("Trygt ISMS A/S", "25063864");
        stage.grant(municipality, company);

        new Api(Tokens.localAdmin(municipality))
                .get(RECORD, registration)
                .statusCode(200)
                .body("modify", is(true))
                .body("fieldPermissions.fields.epoch", everyItem(equalTo(1)))
                .body("fieldPermissions.fields.enabled", contains(false, false, false, false, true, false))
                .body("fieldPermissions.fields[0].controlState", equalTo("Supplier"))
                .body("fieldPermissions.fields[4].controlState", equalTo("Shared"))
                .body("fieldPermissions.fields[0].holderUuid", equalTo(company.toString()))
                .body("fieldPermissions.fields[0].holder", equalTo("Trygt ISMS A/S"))
                .body("fieldPermissions.fields[0].since", equalTo("2025-11-03T08:00:00Z"));
        new Api(Tokens.supplierApi(company))
                .get(RECORD, registration)
                .body("read", is(true))
                .body("modify", is(false))
                .body("fieldPermissions.fields.enabled", everyItem(is(true)));
    }

    @Test
    void whoMayNotReadIsToldNothing() {
        new Api(Tokens.reader(stage.municipality()))
                .get(RECORD, registration)
                .statusCode(200)
                .body("read", is(false))
                .body("modify", is(false))
                .body("fieldPermissions.fields", empty());
        var reader = new Api(Tokens.reader(municipality));
        reader.get(RECORD, UUID.randomUUID()).statusCode(404);
        reader.get(RECORD, new UUID(0, 0)).statusCode(400);
    }

    @Test
    void case51_whoMayCreate() {
        var path = Api.REGISTRATIONS + "/permissions?organizationUuid=";

        new Api(Tokens.editor(municipality))
                .get(path + municipality)
                .statusCode(200)
                .body("create", is(true));
        new Api(Tokens.reader(municipality))
                .get(path + municipality)
                .statusCode(200)
                .body("create", is(false));
        new Api(Tokens.reader(municipality)).get(path + UUID.randomUUID()).statusCode(404);
        new Api(Tokens.reader(municipality))
                .get(Api.REGISTRATIONS + "/permissions")
                .statusCode(400);
    }
}

package dk.feltlaas.gdpr.lockable;

import static org.hamcrest.Matchers.equalTo;

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
class LockableRecordsIT {
    @Inject
    Stage stage;

    private UUID municipality;
    private Api editor;

    @BeforeEach
    void aMunicipality() {
        municipality = stage.municipality();
        editor = new Api(Tokens.editor(municipality));
    }

    @Test
    void recordsAreCountedByTheirType() {
        var registration = editor.registration(municipality);
        editor.registration(municipality);
        editor.date(registration, "2025-11-03");
        var usage = stage.usage(municipality, "Acadre");
        editor.patchProfile(usage, municipality, "{\"gdpr\":{\"dpiaConducted\":\"Yes\"}}")
                .statusCode(200);

        editor.get("/internal/municipalities/" + municipality + "/lockable-records")
                .statusCode(200)
                .body("DataProcessingRegistration", equalTo(2))
                .body("DataProcessingRegistrationOversightDate", equalTo(1))
                .body("ItSystemUsage", equalTo(1));
    }

    @Test
    void onlyForThoseWhoMayReadThem() {
        editor.get("/internal/municipalities/" + stage.municipality() + "/lockable-records")
                .statusCode(403);
    }
}

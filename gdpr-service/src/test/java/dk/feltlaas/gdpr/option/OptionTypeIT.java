package dk.feltlaas.gdpr.option;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dk.feltlaas.gdpr.testing.Api;
import dk.feltlaas.gdpr.testing.Seeded;
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
class OptionTypeIT {
    private static final String LEVELS = "/api/v2/it-system-usage-criticality-level-types";
    private static final String OVERSIGHT = "/api/v2/data-processing-registration-oversight-types";

    @Inject
    Stage stage;

    private String municipality;
    private Api reader;

    @BeforeEach
    void aMunicipality() {
        var uuid = stage.municipality();
        municipality = "?organizationUuid=" + uuid;
        reader = new Api(Tokens.reader(uuid));
    }

    @Test
    void theListsHoldWhatIsInUseInItsOrder() {
        reader.get(LEVELS + municipality)
                .statusCode(200)
                .body("name", contains("Ikke kritisk", "Lav", "Mellem", "Høj", "Meget høj"));
        reader.get(OVERSIGHT + municipality)
                .statusCode(200)
                .body("name", hasItem("ISAE 3000"))
                .body("uuid", not(hasItem(Seeded.RS_3411)));
    }

    @Test
    void withoutASizeThePageIsIgnored() {
        reader.get(LEVELS + municipality + "&page=3").body("", hasSize(5));
        reader.get(LEVELS + municipality + "&pageSize=2&page=1").body("name", contains("Mellem", "Høj"));
    }

    @Test
    void case82_anUnavailableOptionIsReadableOnItsOwn() {
        reader.get(LEVELS + "/" + Seeded.LEVEL_RETIRED + municipality)
                .statusCode(200)
                .body("name", equalTo("Kritisk"))
                .body("isAvailable", is(false));
        reader.get(OVERSIGHT + "/" + Seeded.ISAE_3000 + municipality).body("isAvailable", is(true));
        reader.get(OVERSIGHT + "/" + Seeded.LEVEL_HIGH + municipality).statusCode(404);
    }

    @Test
    void theOrganizationMustBeGivenAndKnown() {
        reader.get(LEVELS).statusCode(400);
        reader.get(LEVELS + "?organizationUuid=" + UUID.randomUUID()).statusCode(404);
    }
}

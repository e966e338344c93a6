package dk.feltlaas.gdpr;

import dk.feltlaas.platform.testing.PublishedOpenApi;
import org.junit.jupiter.api.Test;

/** What the service says of itself, as it was packaged. */
class PublishedOpenApiIT {
    @Test
    void isWhatWasAccepted() {
        PublishedOpenApi.ofThisModule().assertAccepted("gdpr-service");
    }

    @Test
    void keepsTheContract() {
        PublishedOpenApi.ofThisModule()
                .assertKeepsContract(
                        "/api/v2/data-processing-registrations",
                        "/api/v2/data-processing-registration-oversight-types",
                        "/api/v2/it-system-usage-criticality-level-types");
    }
}

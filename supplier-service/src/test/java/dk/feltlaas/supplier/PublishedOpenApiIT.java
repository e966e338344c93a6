package dk.feltlaas.supplier;

import dk.feltlaas.platform.testing.PublishedOpenApi;
import org.junit.jupiter.api.Test;

/** What the service says of itself, as it was packaged. */
class PublishedOpenApiIT {
    @Test
    void isWhatWasAccepted() {
        PublishedOpenApi.ofThisModule().assertAccepted("supplier-service");
    }

    @Test
    void keepsTheContract() {
        PublishedOpenApi.ofThisModule()
                .assertKeepsContract(
                        "/api/authorize", "/api/v2/token", "/api/v2/organizations", "/api/v2/internal/organizations");
    }
}

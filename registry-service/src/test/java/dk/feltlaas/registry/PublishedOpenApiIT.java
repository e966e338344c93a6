package dk.feltlaas.registry;

import dk.feltlaas.platform.testing.PublishedOpenApi;
import org.junit.jupiter.api.Test;

/** What the service says of itself, as it was packaged. */
class PublishedOpenApiIT {
    @Test
    void isWhatWasAccepted() {
        PublishedOpenApi.ofThisModule().assertAccepted("registry-service");
    }

    @Test
    void keepsTheContract() {
        PublishedOpenApi.ofThisModule()
                .assertKeepsContract(
                        "/api/v2/it-systems",
                        "/api/v2/it-system-usages",
                        "/api/v2/it-system-usage-role-types",
                        "/api/v2/it-contracts",
                        "/api/v2/delta-feed");
    }
}

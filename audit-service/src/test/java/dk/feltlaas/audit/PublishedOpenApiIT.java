package dk.feltlaas.audit;

import dk.feltlaas.platform.testing.PublishedOpenApi;
import org.junit.jupiter.api.Test;

/** What the service says of itself, as it was packaged. */
class PublishedOpenApiIT {
    @Test
    void isWhatWasAccepted() {
        PublishedOpenApi.ofThisModule().assertAccepted("audit-service");
    }
}

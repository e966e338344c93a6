package dk.feltlaas.registry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class GdprInProductionTest {
    @Test
    void itIsOnlyCalledByTls() {
        assertEquals(
                List.of("FELTLAAS_GDPR_URL must begin with https://."),
                new GdprInProduction(URI.create("http://gdpr-service:8080")).objections());
        assertEquals(List.of(), new GdprInProduction(URI.create("https://gdpr-service:8443")).objections());
    }
}

package dk.feltlaas.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/authorize/GetToken, supplier",
        "/API/Authorize/gettoken, supplier",
        "/.well-known/jwks.json, supplier",
        "/oauth2/token, supplier",
        "/api/v2/organizations, supplier",
        "/api/v2/organizations/1/grants, supplier",
        "/api/v2/internal/organizations/1/suppliers, supplier",
        "/api/v2/it-systems, registry",
        "/api/v2/it-system-usages/1, registry",
        "/api/v2/it-system-usage-role-types, registry",
        "/api/v2/delta-feed/deleted-entities, registry",
        "/api/v2/data-processing-registrations/1/oversight-dates, gdpr",
        "/api/v2/it-system-usage-criticality-level-types, gdpr",
        "/api/v2/audit/entries, audit",
        "/audit/log/tile/0/x001/000.p/7, audit"
    })
    void everyPathHasItsService(String path, String service) {
        assertEquals(Optional.of(service), Routes.serviceFor(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/q/health/ready",
                "/internal/usage-profiles/1",
                "/api/v2/it-systemsx",
                "/api/v2/it-systems/../../../internal/usage-profiles/1",
                "/api/v2/it-systems/%2e%2E/%2e%2e/internal/usage-profiles/1",
                "/api/v2/it-systems/..%2f..%2fq/health",
                "/api/v2/audit/..",
                "/api/v2"
            })
    void nothingElseIsReachable(String path) {
        assertEquals(Optional.empty(), Routes.serviceFor(path));
    }
}

package dk.feltlaas.supplier.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.identity.AssuranceLevel;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VouchingTest {
    private record Settings(String accountClaim, boolean verifiedEmailOnly, Map<String, AssuranceLevel> levels)
            implements OpenIdConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public String levelClaim() {
            return "acr";
        }
    }

    private static final Settings DEFAULTS = new Settings("email", true, Map.of());

    @ParameterizedTest
    @CsvSource({
        "low, LOW",
        "Substantial, SUBSTANTIAL",
        "HIGH, HIGH",
        "https://data.gov.dk/concept/core/nsis/loa/High, HIGH",
        "https://evil.example/loa/High, LOW",
        "3, LOW",
        "'', LOW"
    })
    void levelsAreNsisWordsAndWhatIsNoneIsTheLowest(String said, AssuranceLevel meant) {
        assertEquals(
                meant,
                Vouching.read(Map.<String, Object>of("acr", said)::get, DEFAULTS)
                        .assurance());
    }

    @Test
    void aProviderMayHaveWordsOfItsOwn() {
        var settings = new Settings("email", true, Map.of("urn:mfa", AssuranceLevel.SUBSTANTIAL));

        assertEquals(
                AssuranceLevel.SUBSTANTIAL,
                Vouching.read(Map.<String, Object>of("acr", "urn:mfa")::get, settings)
                        .assurance());
    }

    @Test
    void sayingNothingOfALevelIsTheLowest() {
        assertEquals(AssuranceLevel.LOW, Vouching.read(name -> null, DEFAULTS).assurance());
    }

    @Test
    void anAddressTheProviderHasNotVerifiedNamesNobody() {
        Map<String, Object> said = Map.of("email", "lise@example.dk", "email_verified", false);

        assertEquals(Optional.empty(), Vouching.read(said::get, DEFAULTS).login());
        assertEquals(
                Optional.empty(),
                Vouching.read(Map.<String, Object>of("email", "lise@example.dk")::get, DEFAULTS)
                        .login());
        assertEquals(
                Optional.of("lise@example.dk"),
                Vouching.read(said::get, new Settings("email", false, Map.of())).login());
    }

    @Test
    void anotherClaimMayNameTheAccount() {
        Map<String, Object> said = Map.of("sub", "0190d0e0-0000-7000-8000-000000000001", "email", "lise@example.dk");

        assertEquals(
                Optional.of("0190d0e0-0000-7000-8000-000000000001"),
                Vouching.read(said::get, new Settings("sub", true, Map.of())).login());
    }
}

package dk.feltlaas.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final UUID organisation = UUID.randomUUID();

    @Test
    void aTokenIsGoodForThePublishedKey() throws Exception {
        JwtClaims claims = verified(Tokens.localAdmin(organisation));

        assertEquals("person", claims.getStringClaimValue("kind"));
        assertEquals(
                List.of(Map.of("org", organisation.toString(), "roles", List.of("local-admin"))),
                claims.getClaimValue("memberships"));
        assertEquals("substantial", claims.getStringClaimValue("loa"));
    }

    @Test
    void aSupplierIsAnApiAccountOfItsCompany() throws Exception {
        JwtClaims claims = verified(Tokens.supplierApi(organisation));

        assertEquals("api", claims.getStringClaimValue("kind"));
        assertEquals(organisation.toString(), claims.getStringClaimValue("supplier"));
    }

    @Test
    void whatIsMadeWrongIsRefused() {
        for (String bad : List.of(
                Tokens.account("x").expired().token(),
                Tokens.account("x").unsigned().token(),
                Tokens.account("x").signedByStranger().token(),
                Tokens.account("x").audience("another").token(),
                Tokens.account("x").issuer("http://elsewhere.example").token())) {
            assertThrows(InvalidJwtException.class, () -> verified(bad));
        }
    }

    private static JwtClaims verified(String token) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(publicKeys().getJsonWebKeys()))
                .setExpectedIssuer(Tokens.ISSUER)
                .setExpectedAudience(Tokens.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static JsonWebKeySet publicKeys() throws IOException, JoseException {
        try (var keys = TokensTest.class.getResourceAsStream("/feltlaas/test-jwks.json")) {
            return new JsonWebKeySet(new String(keys.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

package dk.feltlaas.platform.trust;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each token here is right in everything but one thing. */
class TokenVerifierTest {
    private final SettableClock clock = new SettableClock();
    private final Issuer issuer = new Issuer(clock);
    private String publishedKey = "now";
    private final TokenVerifier verifier = new TokenVerifier(this::published, issuer.trust(), clock);

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void aRightTokenIsBelieved() throws Exception {
        JwtClaims claims = issuer.claims();

        assertEquals(
                claims.getSubject(), verifier.claims(issuer.sign("now", claims)).getSubject());
    }

    @Test
    void issuerAndAudienceMustBeOurs() {
        assertRefused(claims -> claims.setIssuer("https://elsewhere.example"));
        assertRefused(claims -> claims.unsetClaim("iss"));
        assertRefused(claims -> claims.setAudience("other"));
        assertRefused(claims -> claims.unsetClaim("aud"));
    }

    @Test
    void itMustBeValidNowAndSaySo() {
        long now = clock.instant().getEpochSecond();
        assertRefused(claims -> claims.setExpirationTime(NumericDate.fromSeconds(now - 6)));
        assertRefused(claims -> claims.setNotBefore(NumericDate.fromSeconds(now + 6)));
        assertRefused(claims -> claims.unsetClaim("exp"));
        assertRefused(claims -> claims.unsetClaim("nbf"));
        assertRefused(claims -> claims.unsetClaim("iat"));
        assertRefused(claims -> claims.unsetClaim("sub"));
    }

    @Test
    void clocksMayBeAFewSecondsApart() {
        long now = clock.instant().getEpochSecond();
        JwtClaims claims = issuer.claims();
        claims.setNotBefore(NumericDate.fromSeconds(now + 4));

        assertDoesNotThrow(() -> verifier.claims(issuer.sign("now", claims)));
    }

    @Test
    void onlyEs256WithAPublishedKeyCounts() throws Exception {
        byte[] publicKey = issuer.key("now").getPublicKey().getEncoded();
        assertRefused(signed("now", AlgorithmIdentifiers.NONE, null));
        assertRefused(signed("now", AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(publicKey)));
        assertRefused(signed(
                "now",
                AlgorithmIdentifiers.RSA_USING_SHA256,
                RsaJwkGenerator.generateJwk(2048).getPrivateKey()));
        assertRefused(signed(
                "now",
                AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                EcJwkGenerator.generateJwk(EllipticCurves.P384).getPrivateKey()));
        assertRefused(issuer.sign("unpublished", issuer.claims()));
        assertRefused(signed(
                "now",
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                issuer.key("stranger").getPrivateKey()));
        assertRefused(signed(
                null,
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                issuer.key("now").getPrivateKey()));
    }

    @Test
    void aKeyTheTokenBringsItselfIsNotUsed() throws Exception {
        PublicJsonWebKey own = issuer.key("stranger");
        var signature = signature("now", AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, own.getPrivateKey());
        signature.getHeaders().setJwkHeaderValue("jwk", own);
        signature.setHeader("jku", issuer.trust().keySet().orElseThrow().toString());

        assertRefused(signature.getCompactSerialization());
    }

    @Test
    void aChangedTokenIsNotTheOneThatWasSigned() {
        String[] parts = issuer.token("now").split("\\.");
        String grown = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("{", "{\"groups\":[\"global-admin\"],");

        assertRefused(parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(grown.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2]);
    }

    @Test
    void aTokenThatWasBelievedIsBelievedOnlyAsLongAsItSays() throws Exception {
        String token = issuer.token("now");
        verifier.claims(token);

        clock.pass(Duration.ofHours(2));

        assertRefused(token);
    }

    @Test
    void aTokenThatWasBelievedIsRefusedOnceItsKeyIsWithdrawn() throws Exception {
        String token = issuer.token("now");
        verifier.claims(token);

        publishedKey = null;

        assertRefused(token);
    }

    @Test
    void aTokenThatWasBelievedIsRefusedOnceItsKeyIdIsAnotherKeys() throws Exception {
        String token = issuer.token("now");
        verifier.claims(token);

        publishedKey = "next";

        assertRefused(token);
    }

    /** The one published key goes by the id {@code now}, whichever it is. */
    private Optional<PublicKey> published(String keyId) {
        return "now".equals(keyId) && publishedKey != null
                ? Optional.of(issuer.key(publishedKey).getECPublicKey())
                : Optional.empty();
    }

    private void assertRefused(Consumer<JwtClaims> wrong) {
        JwtClaims claims = issuer.claims();
        wrong.accept(claims);
        assertRefused(issuer.sign("now", claims));
    }

    private void assertRefused(String token) {
        assertThrows(InvalidJwtException.class, () -> verifier.claims(token));
    }

    private String signed(String keyId, String algorithm, Key key) throws JoseException {
        return signature(keyId, algorithm, key).getCompactSerialization();
    }

    private JsonWebSignature signature(String keyId, String algorithm, Key key) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key);
        signature.setPayload(issuer.claims().toJson());
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        return signature;
    }
}

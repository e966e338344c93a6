package dk.feltlaas.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A token in the making; right in everything unless told otherwise. */
public final class TokenBuilder {
    private final UUID account;
    private final String name;
    private final List<String> globalRoles = new ArrayList<>();
    private final Map<UUID, List<String>> memberships = new LinkedHashMap<>();
    private UUID supplier;
    private String kind = "person";
    private String assurance = "substantial";
    private String audience = Tokens.AUDIENCE;
    private String issuer = Tokens.ISSUER;
    private Duration validFor = Duration.ofHours(1);
    private boolean signed = true;
    private boolean ownKey = true;

    TokenBuilder(UUID account, String name) {
        this.account = account;
        this.name = name;
    }

    public TokenBuilder globalRole(String role) {
        globalRoles.add(role);
        return this;
    }

    public TokenBuilder member(UUID organisation, String... roles) {
        memberships.put(organisation, List.of(roles));
        return this;
    }

    /** Makes it the API account of that company. */
    public TokenBuilder supplier(UUID company) {
        supplier = company;
        return api();
    }

    public TokenBuilder api() {
        kind = "api";
        return this;
    }

    /** The NSIS level: {@code low}, {@code substantial} or {@code high}. */
    public TokenBuilder assurance(String level) {
        assurance = level;
        return this;
    }

    public TokenBuilder audience(String other) {
        audience = other;
        return this;
    }

    public TokenBuilder issuer(String other) {
        issuer = other;
        return this;
    }

    /** Ran out an hour ago. */
    public TokenBuilder expired() {
        validFor = Duration.ofHours(-1);
        return this;
    }

    /** Algorithm {@code none}. */
    public TokenBuilder unsigned() {
        signed = false;
        return this;
    }

    /** Signed by a stranger who claims the test key's id. */
    public TokenBuilder signedByStranger() {
        ownKey = false;
        return this;
    }

    /** The compact form, for the Authorization header behind {@code Bearer}. */
    public String token() {
        var signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setPayload(claims().toJson());
        try {
            if (signed) {
                PublicJsonWebKey key = key();
                signature.setKeyIdHeaderValue(key.getKeyId());
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                signature.setKey(ownKey ? key.getPrivateKey() : stranger().getPrivateKey());
            } else {
                signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            }
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private JwtClaims claims() {
        Instant now = Instant.now();
        Instant issued = validFor.isNegative() ? now.plus(validFor.multipliedBy(2)) : now.minusSeconds(1);
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(account.toString());
        claims.setStringClaim("upn", name);
        claims.setStringClaim("kind", kind);
        claims.setStringListClaim("groups", globalRoles);
        claims.setClaim(
                "memberships",
                memberships.entrySet().stream()
                        .map(entry -> Map.of("org", entry.getKey().toString(), "roles", entry.getValue()))
                        .toList());
        if (supplier != null) {
            claims.setStringClaim("supplier", supplier.toString());
        }
        claims.setStringClaim("loa", assurance);
        claims.setIssuedAt(NumericDate.fromSeconds(issued.getEpochSecond()));
        claims.setNotBefore(NumericDate.fromSeconds(issued.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validFor).getEpochSecond()));
        claims.setJwtId(UUID.randomUUID().toString());
        return claims;
    }

    private static PublicJsonWebKey key() throws JoseException {
        try (InputStream keys =
                TokenBuilder.class.getClassLoader().getResourceAsStream("feltlaas/test-signing-keys.json")) {
            var set = new JsonWebKeySet(new String(keys.readAllBytes(), StandardCharsets.UTF_8));
            return (PublicJsonWebKey) set.getJsonWebKeys().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EllipticCurveJsonWebKey stranger() throws JoseException {
        return EcJwkGenerator.generateJwk(EllipticCurves.P256);
    }
}

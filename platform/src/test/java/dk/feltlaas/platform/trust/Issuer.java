package dk.feltlaas.platform.trust;

import com.sun.net.httpserver.HttpServer;
import dk.feltlaas.platform.testing.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Stands in for supplier-service as others see it: a JWK Set at an address, and tokens signed with one of its keys. */
final class Issuer implements AutoCloseable {
    static final URI NAME = URI.create("https://feltlaas.example");
    static final String AUDIENCE = "feltlaas";

    private final Map<String, EllipticCurveJsonWebKey> keys = new HashMap<>();
    private final SettableClock clock;
    private HttpServer server;
    private String published = "{}";
    private int fetches;

    Issuer(SettableClock clock) {
        this.clock = clock;
        listen(0);
    }

    /** What verifiers are configured with. */
    TrustConfig trust() {
        return new Trust(URI.create("http://localhost:" + port() + "/jwks.json"));
    }

    void publish(String... ids) {
        published = "{\"keys\":["
                + Arrays.stream(ids)
                        .map(id -> key(id).toJson(OutputControlLevel.PUBLIC_ONLY))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    void publishRaw(String jwks) {
        published = jwks;
    }

    /** A token that is right in everything, signed with that key. */
    String token(String keyId) {
        return sign(keyId, claims());
    }

    JwtClaims claims() {
        long now = clock.instant().getEpochSecond();
        var claims = new JwtClaims();
        claims.setIssuer(NAME.toString());
        claims.setAudience(AUDIENCE);
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(now));
        claims.setNotBefore(NumericDate.fromSeconds(now));
        claims.setExpirationTime(
                NumericDate.fromSeconds(now + Duration.ofHours(1).toSeconds()));
        return claims;
    }

    String sign(String keyId, JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setKeyIdHeaderValue(keyId);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKey(key(keyId).getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    EllipticCurveJsonWebKey key(String id) {
        return keys.computeIfAbsent(id, made -> {
            try {
                EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(made);
                return key;
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    int fetches() {
        return fetches;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        listen(port());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void listen(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks.json", exchange -> {
            fetches++;
            byte[] body = published.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private record Trust(URI address) implements TrustConfig {
        @Override
        public URI issuer() {
            return NAME;
        }

        @Override
        public Optional<String> audience() {
            return Optional.of(AUDIENCE);
        }

        @Override
        public Duration clockSkew() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Optional<URI> keySet() {
            return Optional.of(address);
        }

        @Override
        public Duration refreshInterval() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration retryInterval() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestUnconfirmed() {
            return Duration.ofHours(24);
        }
    }
}

package dk.feltlaas.supplier.token;

import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.trust.TrustConfig;
import dk.feltlaas.supplier.account.Account;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what an account is and may into a token and signs it. Whether it should get one is decided before. */
@Singleton
class TokenSigner {
    private final SigningKeys keys;
    private final TokenConfig config;
    private final TrustConfig trust;
    private final Clock clock;

    TokenSigner(SigningKeys keys, TokenConfig config, TrustConfig trust, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.trust = trust;
        this.clock = clock;
    }

    /** @param assurance how sure it is that whoever signed in is the account */
    IssuedToken tokenFor(Account account, AssuranceLevel assurance) {
        Instant now = clock.instant();
        Instant expires = now.plus(config.lifetime());
        AccountState state = account.state();
        JwtClaimsBuilder claims = Jwt.issuer(trust.issuer().toString())
                .audience(trust.audience().orElseThrow())
                .subject(account.id().toString())
                .upn(state.name())
                .groups(state.globalRoles())
                .claim("kind", state.kind())
                .claim("memberships", memberships(state))
                .claim("loa", assurance.wireName())
                .claim("acr", assurance.wireName())
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .claim("nbf", now.getEpochSecond())
                .expiresAt(expires);
        if (state.supplier() != null) {
            claims.claim("supplier", state.supplier().toString());
        }
        String token = claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
        return new IssuedToken(
                token,
                account.isPerson() ? account.email() : account.id().toString(),
                Instant.ofEpochSecond(expires.getEpochSecond()),
                config.lifetime());
    }

    private static List<Map<String, Object>> memberships(AccountState state) {
        return state.memberships().stream()
                .map(m -> Map.<String, Object>of("org", m.org().toString(), "roles", List.copyOf(m.roles())))
                .toList();
    }
}

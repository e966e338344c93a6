package dk.feltlaas.supplier.openid;

import dk.feltlaas.platform.identity.AssuranceLevel;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a provider says of somebody, in our words.
 *
 * @param login names an account here; empty when it says nothing that may be relied on
 */
record Vouching(Optional<String> login, AssuranceLevel assurance) {
    private static final String EMAIL = "email";
    private static final String NSIS = "https://data.gov.dk/concept/core/nsis/loa/";

    /** @param claims of a token that is known to be the provider's, by name; null for what is not in it */
    static Vouching read(Function<String, Object> claims, OpenIdConfig config) {
        boolean reliable = !config.accountClaim().equals(EMAIL)
                || !config.verifiedEmailOnly()
                || isTrue(claims.apply("email_verified"));
        return new Vouching(
                reliable ? text(claims.apply(config.accountClaim())) : Optional.empty(),
                text(claims.apply(config.levelClaim()))
                        .map(word -> level(word, config))
                        .orElse(AssuranceLevel.LOW));
    }

    private static AssuranceLevel level(String word, OpenIdConfig config) {
        AssuranceLevel configured = config.levels().get(word);
        if (configured != null) {
            return configured;
        }
        String last = word.startsWith(NSIS) ? word.substring(NSIS.length()) : word;
        for (AssuranceLevel level : AssuranceLevel.values()) {
            if (level.wireName().equalsIgnoreCase(last)) {
                return level;
            }
        }
        return AssuranceLevel.LOW;
    }

    private static Optional<String> text(Object claim) {
        return claim == null ? Optional.empty() : Optional.of(claim.toString()).filter(text -> !text.isBlank());
    }

    private static boolean isTrue(Object claim) {
        return claim != null && "true".equals(claim.toString());
    }
}

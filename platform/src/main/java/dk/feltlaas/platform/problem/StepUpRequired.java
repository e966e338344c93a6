package dk.feltlaas.platform.problem;

import java.util.Map;

/** 401 with the step-up challenge of RFC 9470: the caller must sign in at a higher NSIS assurance level. */
public final class StepUpRequired extends Problem {
    private final String acrValues;

    /** @param acrValues the lowest level that will do, as the token's {@code loa} claim spells it */
    public StepUpRequired(String acrValues) {
        super(
                401,
                "step-up-required",
                "Sign in at a higher assurance level",
                "This needs a sign-in at NSIS level " + acrValues + " or higher.");
        this.acrValues = acrValues;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of(
                "WWW-Authenticate",
                "Bearer error=\"insufficient_user_authentication\", error_description=\"" + detail()
                        + "\", acr_values=\"" + acrValues + "\"");
    }
}

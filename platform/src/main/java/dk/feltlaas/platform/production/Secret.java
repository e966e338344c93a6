package dk.feltlaas.platform.production;

import java.util.Locale;
import java.util.Set;

/** Whether a secret is one at all. */
public final class Secret {
    private static final int SHORTEST = 12;
    private static final Set<String> EVERYBODY_KNOWS = Set.of(
            "kun-paa-denne-maskine",
            "changeme",
            "change-me",
            "changeit",
            "password",
            "postgres",
            "secret",
            "feltlaas",
            "administrator");

    private Secret() {}

    /** True for what is short, is the user's own name, or stands in documentation and examples. */
    public static boolean isKnown(String secret, String user) {
        return secret == null
                || secret.length() < SHORTEST
                || secret.equalsIgnoreCase(user)
                || EVERYBODY_KNOWS.contains(secret.toLowerCase(Locale.ROOT));
    }
}

package dk.feltlaas.platform.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The NSIS assurance level of a sign-in, lowest first, so that {@link #compareTo} tells what is enough. */
public enum AssuranceLevel {
    LOW,
    SUBSTANTIAL,
    HIGH;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(AssuranceLevel demanded) {
        return compareTo(demanded) >= 0;
    }

    /** The level a token's {@code loa} claim names; anything absent or unknown counts as the lowest. */
    static AssuranceLevel fromClaim(String claim) {
        for (AssuranceLevel level : values()) {
            if (level.wireName().equals(claim)) {
                return level;
            }
        }
        return LOW;
    }
}

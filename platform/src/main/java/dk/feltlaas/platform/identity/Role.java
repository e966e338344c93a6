package dk.feltlaas.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may be. Global roles stand on the account, the others on its membership of an organisation. */
public enum Role {
    GLOBAL_ADMIN(Names.GLOBAL_ADMIN, true),
    AUDITOR(Names.AUDITOR, true),
    LOCAL_ADMIN("local-admin", false),
    EDITOR("editor", false),
    READER("reader", false),
    MUNICIPAL_AUDITOR("municipal-auditor", false),
    /** A data protection officer. */
    DPO("dpo", false);

    /** The names as constants, for annotations. */
    public static final class Names {
        public static final String GLOBAL_ADMIN = "global-admin";
        public static final String AUDITOR = "auditor";

        private Names() {}
    }

    private final String wireName;
    private final boolean global;

    Role(String wireName, boolean global) {
        this.wireName = wireName;
        this.global = global;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    public boolean isGlobal() {
        return global;
    }

    /** The role of that name, or empty when there is none. */
    public static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(r -> r.wireName.equals(name)).findFirst();
    }

    @JsonCreator
    static Role parse(String name) {
        return named(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("There is no role named " + name));
    }
}

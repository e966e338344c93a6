package dk.feltlaas.platform.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who may write a field in a municipality with an active grant (KITOS {@code FieldControlStateChoice}). */
public enum ControlState {
    /** The municipality's own people, as their ordinary rights say. */
    ORGANIZATION("Organization"),
    /** Only the API account of the supplier holding the field. */
    SUPPLIER("Supplier"),
    /** Both sides. */
    SHARED("Shared");

    private final String wireName;

    ControlState(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ControlState parse(String name) {
        for (ControlState state : values()) {
            if (state.wireName.equalsIgnoreCase(name)) {
                return state;
            }
        }
        throw new IllegalArgumentException("A control state is Organization, Supplier or Shared, not " + name);
    }
}

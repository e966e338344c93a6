package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.feltlaas.platform.problem.InvalidInput;

/** KITOS {@code OrganizationType}; input may use the number instead of the name. */
public enum OrganizationType {
    MUNICIPALITY("Municipality", 1),
    COMMUNITY_OF_INTEREST("CommunityOfInterest", 2),
    COMPANY("Company", 3),
    OTHER_PUBLIC_AUTHORITY("OtherPublicAuthority", 4);

    private final String wireName;
    private final int number;

    OrganizationType(String wireName, int number) {
        this.wireName = wireName;
        this.number = number;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    static OrganizationType parse(String given) {
        for (OrganizationType type : values()) {
            if (type.wireName.equalsIgnoreCase(given)
                    || Integer.toString(type.number).equals(given)) {
                return type;
            }
        }
        throw new InvalidInput(
                "/type", "must be one of Municipality, CommunityOfInterest, Company, OtherPublicAuthority");
    }
}

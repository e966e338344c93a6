package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.http.QueryChoice;
import java.util.Arrays;

/** KITOS {@code OrganizationType}; input may use the code instead of the name. */
public enum OrganizationType {
    MUNICIPALITY("Municipality"),
    COMMUNITY_OF_INTEREST("CommunityOfInterest"),
    COMPANY("Company"),
    OTHER_PUBLIC_AUTHORITY("OtherPublicAuthority");

    private final String wireName;

    OrganizationType(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    static OrganizationType parse(String given) {
        String name = QueryChoice.parse("/type", given, Choices.ORGANIZATION_TYPE);
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(name))
                .findFirst()
                .orElseThrow();
    }
}

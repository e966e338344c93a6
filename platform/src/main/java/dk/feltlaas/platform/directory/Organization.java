package dk.feltlaas.platform.directory;

import java.util.UUID;

/**
 * An organisation as far as other services need it.
 *
 * @param cvr null when the source does not say
 * @param type KITOS {@code OrganizationType}: Municipality, CommunityOfInterest, Company or OtherPublicAuthority
 */
public record Organization(UUID uuid, String name, String cvr, String type, boolean isSupplier, boolean disabled) {
    public boolean isMunicipality() {
        return "Municipality".equals(type);
    }
}

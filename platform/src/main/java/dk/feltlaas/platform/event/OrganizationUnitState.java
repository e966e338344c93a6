package dk.feltlaas.platform.event;

import java.util.UUID;

/** A unit of an organisation as it is after a change; a higher version replaces a lower one. */
public record OrganizationUnitState(UUID uuid, UUID organization, String name, boolean deleted, long version) {
    public OrganizationUnitState {
        Parts.required(uuid, "uuid");
        Parts.required(organization, "organization");
    }
}

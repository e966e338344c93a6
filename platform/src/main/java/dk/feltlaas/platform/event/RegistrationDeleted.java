package dk.feltlaas.platform.event;

import java.util.UUID;

/** A data-processing registration of that municipality is gone for good; its id is never used again. */
public record RegistrationDeleted(UUID uuid, UUID municipality) {
    public RegistrationDeleted {
        Parts.required(uuid, "uuid");
        Parts.required(municipality, "municipality");
    }
}

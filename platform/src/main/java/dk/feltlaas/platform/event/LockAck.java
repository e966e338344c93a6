package dk.feltlaas.platform.event;

import java.time.Instant;
import java.util.UUID;

/** A service says that the locks of a municipality are in force there, up to and including this epoch. */
public record LockAck(String service, UUID municipality, long epoch, Instant appliedAt) {
    public LockAck {
        Parts.required(service, "service");
        Parts.required(municipality, "municipality");
    }
}

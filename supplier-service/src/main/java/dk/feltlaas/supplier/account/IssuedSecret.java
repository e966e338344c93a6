package dk.feltlaas.supplier.account;

import java.time.Instant;
import java.util.UUID;

/** A secret the only time it is shown. */
record IssuedSecret(UUID uuid, UUID clientId, String clientSecret, Instant createdAt) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "IssuedSecret[" + uuid + "]";
    }
}

package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an auditor brings along.
 *
 * @param keys verifier keys of the log, got from where the log's operator cannot change them
 * @param kept a checkpoint of the log kept from earlier
 * @param bodiesSince no body of an entry from then on may be erased yet
 * @param settled what happened before then has arrived, or is lost
 */
public record Trust(List<VerifierKey> keys, Optional<SignedNote> kept, Optional<Instant> bodiesSince, Instant settled) {
    /** How long an entry may be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    public Trust {
        keys = List.copyOf(keys);
    }

    /** Only keys. */
    public static Trust in(List<VerifierKey> keys, Instant now) {
        return new Trust(keys, Optional.empty(), Optional.empty(), now.minus(ON_ITS_WAY));
    }

    public Trust kept(SignedNote checkpoint) {
        return new Trust(keys, Optional.of(checkpoint), bodiesSince, settled);
    }

    public Trust bodiesSince(Instant time) {
        return new Trust(keys, kept, Optional.of(time), settled);
    }
}

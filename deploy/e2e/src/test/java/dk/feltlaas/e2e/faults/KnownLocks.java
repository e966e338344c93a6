package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.World.Supplier;
import dk.feltlaas.e2e.faults.Deed.Lawful;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What a municipality was told of its locks. Known are those of which supplier-service said that they are in effect
 * everywhere, until somebody begins to change them. Use from any thread.
 */
final class KnownLocks {
    /** A change that was asked for without an answer may still come about; no request is worked on for as long. */
    private static final Duration AFTERMATH = Duration.ofSeconds(35);

    private Optional<Supplier> holder = Optional.empty();
    private Optional<UUID> grant = Optional.empty();
    private long epoch;
    private long version = 1;
    private boolean known = true;
    private long notBefore = System.nanoTime();

    /** Somebody asks for a change. */
    synchronized void changing() {
        known = false;
        version++;
    }

    /** Nobody answered. */
    synchronized void unanswered() {
        notBefore = System.nanoTime() + AFTERMATH.toNanos();
    }

    synchronized boolean mayBeLearnt() {
        return !known && System.nanoTime() - notBefore >= 0;
    }

    /** Told that this is in effect everywhere. */
    synchronized void learn(Optional<Supplier> now, Optional<UUID> by, long at) {
        holder = now;
        grant = by;
        epoch = Math.max(epoch, at);
        known = true;
    }

    synchronized boolean known() {
        return known;
    }

    synchronized Optional<Supplier> holder() {
        return holder;
    }

    synchronized Optional<UUID> grant() {
        return grant;
    }

    /** The newest epoch that was in effect everywhere. */
    synchronized long epoch() {
        return epoch;
    }

    /** Rises whenever a change begins: what was known is still known if this is still the same. */
    synchronized long version() {
        return version;
    }

    synchronized Lawful forAdmin() {
        return known ? lawful(holder.isEmpty()) : Lawful.PERHAPS;
    }

    synchronized Lawful forSupplier(Supplier supplier) {
        return known ? lawful(holder.equals(Optional.of(supplier))) : Lawful.PERHAPS;
    }

    private static Lawful lawful(boolean yes) {
        return yes ? Lawful.YES : Lawful.NO;
    }
}

package dk.feltlaas.platform.lock;

import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.event.GrantChange;

/**
 * Data of every event on {@code feltlaas.grants}: what happened, and the municipality's whole lock state after it. One
 * event is enough to know everything; applying it twice or after a newer one changes nothing.
 */
public record GrantEvent(GrantChange change, LockState lockState) {}

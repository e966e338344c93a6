package dk.feltlaas.platform.testing.delta;

import java.time.Instant;
import java.util.UUID;

/**
 * What a feed says of a record: how it is since that stamp, or that it is gone.
 *
 * @param says a property by which one version is told from another; null in a feed of deletions
 */
public record Seen(UUID record, Instant stamp, String says) {}

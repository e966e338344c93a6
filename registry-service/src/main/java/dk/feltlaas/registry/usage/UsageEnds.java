package dk.feltlaas.registry.usage;

/** A usage is about to be deleted, in the transaction in hand; what hangs on it must go first. */
public record UsageEnds(ItSystemUsage usage) {}

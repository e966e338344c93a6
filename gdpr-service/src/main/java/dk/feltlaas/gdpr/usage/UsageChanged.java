package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.event.UsageState;

/** A newer state of a usage has been taken over, in the transaction in which observers are told. */
public record UsageChanged(UsageState state) {}

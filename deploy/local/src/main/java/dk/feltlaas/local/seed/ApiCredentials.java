package dk.feltlaas.local.seed;

/** How a supplier's program signs in to this local stack. */
public record ApiCredentials(String clientId, String clientSecret) {}

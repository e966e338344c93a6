package dk.feltlaas.local.seed;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a loaded stack holds.
 *
 * @param organization an organisation's id by its name
 * @param suppliers how each supplier's program signs in, by the supplier's name
 */
public record Seeded(Function<String, UUID> organization, Map<String, ApiCredentials> suppliers) {}

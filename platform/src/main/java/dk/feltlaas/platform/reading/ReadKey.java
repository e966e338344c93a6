package dk.feltlaas.platform.reading;

import dk.feltlaas.platform.event.AuditEntry;
import java.time.Instant;
import java.util.UUID;

/**
 * What one summary is about.
 *
 * @param reader an API account of a supplier, with the roles it had
 * @param hour by its first instant
 */
record ReadKey(AuditEntry.Actor reader, UUID municipality, String entityType, Instant hour) {}

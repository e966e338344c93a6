package dk.feltlaas.audit.entry;

import dk.feltlaas.platform.event.AuditEntry;
import java.util.UUID;

/**
 * An entry that was understood has been appended, once however often it came; observers are told in the appending
 * transaction, of which there is one at a time.
 *
 * @param supplier the company whose API account did it; null for deeds of everybody else
 */
public record Appended(AuditEntry entry, UUID supplier) {}

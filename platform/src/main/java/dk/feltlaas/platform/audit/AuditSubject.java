package dk.feltlaas.platform.audit;

import java.util.UUID;

/** What the audit log needs to know of an {@link Audited} entity besides its fields. */
public interface AuditSubject {
    UUID auditId();

    /** On whose data; null when the entity belongs to no municipality. */
    UUID auditMunicipality();

    /** The version after the change. */
    long auditVersion();
}

package dk.feltlaas.platform.audit;

import java.util.UUID;

/** What the audit log needs to know of an {@link Audited} entity besides its fields. */
public interface AuditSubject {
    UUID auditId();

    /** On whose data; null when the entity belongs to no municipality. */
    UUID auditMunicipality();

    /** The IT system it is, or whose use it describes; null when it cannot tell, see {@link ConcernedSystems}. */
    default UUID auditSystem() {
        return null;
    }

    /** The version after the change. */
    long auditVersion();
}

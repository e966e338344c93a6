package dk.feltlaas.gdpr.profile;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.ContentType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** The profile of one usage. A usage nobody has assessed has none, which reads as the empty one at version 0. */
@Entity
@Audited(ProfileDocument.TYPE)
@Table(name = "usage_profile")
class UsageProfile implements AuditSubject {
    @Id
    private UUID usage;

    @Unaudited
    private UUID municipality;

    @Type(ContentType.class)
    private Content content;

    @Version
    private long version;

    @Unaudited
    @Column(name = "changed_at")
    private Instant changedAt;

    @Unaudited
    @Column(name = "changed_by")
    private UUID changedBy;

    protected UsageProfile() {}

    UsageProfile(UUID usage, UUID municipality) {
        this.usage = usage;
        this.municipality = municipality;
        this.version = 1;
    }

    void become(Content next, UUID by, Instant at) {
        content = next;
        changedBy = by;
        changedAt = at;
    }

    UUID usage() {
        return usage;
    }

    UUID municipality() {
        return municipality;
    }

    Content content() {
        return content;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID changedBy() {
        return changedBy;
    }

    @Override
    public UUID auditId() {
        return usage;
    }

    @Override
    public UUID auditMunicipality() {
        return municipality;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}

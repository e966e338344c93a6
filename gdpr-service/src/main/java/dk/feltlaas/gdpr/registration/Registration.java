package dk.feltlaas.gdpr.registration;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.ContentType;
import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** A municipality's registration of one data processing. */
@Entity
@Audited(RegistrationDocument.TYPE)
@Table(name = "registration")
class Registration implements AuditSubject {
    @Id
    private UUID uuid;

    @Unaudited
    private UUID municipality;

    @Type(ContentType.class)
    private Content content = Content.EMPTY;

    @Version
    private long version;

    @Unaudited
    @Column(name = "created_by")
    private UUID createdBy;

    @Unaudited
    @Column(name = "last_modified")
    private Instant lastModified;

    @Unaudited
    @Column(name = "last_modified_by")
    private UUID lastModifiedBy;

    protected Registration() {}

    Registration(UUID municipality, UUID createdBy) {
        this.uuid = Ids.next();
        this.municipality = municipality;
        this.createdBy = createdBy;
        this.version = 1;
    }

    /** @param by null when the service itself does it */
    void become(Content next, UUID by, Instant stamp) {
        content = next;
        lastModifiedBy = by;
        lastModified = stamp;
    }

    UUID uuid() {
        return uuid;
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

    UUID createdBy() {
        return createdBy;
    }

    Instant lastModified() {
        return lastModified;
    }

    UUID lastModifiedBy() {
        return lastModifiedBy;
    }

    @Override
    public UUID auditId() {
        return uuid;
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

package dk.feltlaas.registry.system;

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

/** An IT system of the catalogue. What it says is its content; the columns beside it are there to be searched. */
@Entity
@Table(name = "it_system")
@Audited(SystemDocument.TYPE)
public class ItSystem implements AuditSubject {
    @Id
    private UUID id;

    @Unaudited
    private String name;

    @Unaudited
    private boolean deactivated;

    @Unaudited
    @Column(name = "rights_holder")
    private UUID rightsHolder;

    @Type(ContentType.class)
    private Content content;

    @Unaudited
    @Column(name = "created_at")
    private Instant createdAt;

    @Unaudited
    @Column(name = "created_by")
    private UUID createdBy;

    @Unaudited
    @Column(name = "last_modified")
    private Instant lastModified;

    @Unaudited
    @Column(name = "last_modified_by")
    private UUID lastModifiedBy;

    @Version
    private long version;

    protected ItSystem() {}

    ItSystem(Content content, Instant stamp, UUID by) {
        this.id = Ids.next();
        this.createdAt = stamp;
        this.createdBy = by;
        say(content, stamp, by);
    }

    void say(Content content, Instant stamp, UUID by) {
        this.content = content;
        this.name = content.text(SystemDocument.NAME).orElseThrow();
        this.deactivated =
                SystemDocument.SCHEMA.value(content, SystemDocument.DEACTIVATED).asBoolean();
        this.rightsHolder =
                content.text(SystemDocument.RIGHTS_HOLDER).map(UUID::fromString).orElse(null);
        this.lastModified = stamp;
        this.lastModifiedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public boolean isDeactivated() {
        return deactivated;
    }

    Content content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
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

    long version() {
        return version;
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return null;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}

package dk.feltlaas.registry.usage;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.ContentType;
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.registry.profile.ProfileCopy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Type;

/**
 * A municipality's use of an IT system: its own content, and the read copy of its GDPR profile, which gdpr-service owns
 * and audits. Updates name only what changed, because that is hardly ever both of the two documents.
 */
@Entity
@DynamicUpdate
@Table(name = "it_system_usage")
@Audited(UsageDocument.TYPE)
public class ItSystemUsage implements AuditSubject {
    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID municipality;

    @Column(updatable = false)
    private UUID system;

    @Type(ContentType.class)
    private Content content;

    @Unaudited
    @Type(ContentType.class)
    private Content profile;

    @Unaudited
    @Column(name = "profile_version")
    private long profileVersion;

    @Unaudited
    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Unaudited
    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Unaudited
    @Column(name = "last_modified")
    private Instant lastModified;

    @Unaudited
    @Column(name = "last_modified_by")
    private UUID lastModifiedBy;

    @Version
    private long version;

    protected ItSystemUsage() {}

    /** @param ended how often the municipality has already begun and ended to use the system */
    ItSystemUsage(UUID municipality, UUID system, long ended, Content content, Instant now, UUID by) {
        this.id = identity(municipality, system, ended);
        this.municipality = municipality;
        this.system = system;
        this.content = content;
        this.profile = Content.EMPTY;
        this.createdAt = now;
        this.createdBy = by;
        touch(now, by);
    }

    /**
     * The identity follows from what is created, so that a creation that failed after gdpr-service had stored its part
     * finds that part again when it is repeated.
     */
    private static UUID identity(UUID municipality, UUID system, long ended) {
        return UUID.nameUUIDFromBytes((municipality + "/" + system + "/" + ended).getBytes(StandardCharsets.UTF_8));
    }

    void say(Content content) {
        this.content = content;
    }

    /** Takes the copy over when it is newer than the one kept; false when it changed nothing. */
    boolean copy(ProfileState state) {
        if (state.version() <= profileVersion) {
            return false;
        }
        profile = ProfileCopy.of(state.profile());
        profileVersion = state.version();
        return true;
    }

    void touch(Instant stamp, UUID by) {
        lastModified = stamp;
        lastModifiedBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID municipality() {
        return municipality;
    }

    public UUID system() {
        return system;
    }

    public Content content() {
        return content;
    }

    Content profile() {
        return profile;
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

    public long version() {
        return version;
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return municipality;
    }

    @Override
    public UUID auditSystem() {
        return system;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}

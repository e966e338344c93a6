package dk.feltlaas.registry.relation;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.ContentType;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.registry.usage.ItSystemUsage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** One usage relates to another one of the same municipality. */
@Entity
@Table(name = "system_relation")
@Audited("SystemRelation")
class SystemRelation implements AuditSubject {
    @Id
    private UUID id;

    @Unaudited
    private UUID municipality;

    @Column(name = "from_usage")
    private UUID fromUsage;

    /** Also stands in the content. */
    @Unaudited
    @Column(name = "to_usage")
    private UUID toUsage;

    @Type(ContentType.class)
    private Content content;

    @Version
    private long version;

    protected SystemRelation() {}

    SystemRelation(ItSystemUsage from, Content content) {
        this.id = Ids.next();
        this.municipality = from.municipality();
        this.fromUsage = from.id();
        say(content);
    }

    void say(Content content) {
        this.content = content;
        this.toUsage = UUID.fromString(content.text(RelationDocument.TO_USAGE).orElseThrow());
    }

    UUID id() {
        return id;
    }

    UUID fromUsage() {
        return fromUsage;
    }

    Content content() {
        return content;
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
    public long auditVersion() {
        return version;
    }
}

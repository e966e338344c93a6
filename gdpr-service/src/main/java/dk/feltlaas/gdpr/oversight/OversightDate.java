package dk.feltlaas.gdpr.oversight;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.ContentType;
import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Type;

/** One supervision of a processor. Changed only together with its registration, which is locked for it. */
@Entity
@Audited(OversightDateDocument.TYPE)
@Table(name = "oversight_date")
public class OversightDate implements AuditSubject {
    @Id
    private UUID uuid;

    private UUID registration;

    @Unaudited
    private UUID municipality;

    @Type(ContentType.class)
    private Content content;

    @Version
    private long version;

    protected OversightDate() {}

    OversightDate(UUID registration, UUID municipality, Content content) {
        this.uuid = Ids.next();
        this.registration = registration;
        this.municipality = municipality;
        this.content = content;
        this.version = 1;
    }

    void become(Content next) {
        content = next;
    }

    public UUID uuid() {
        return uuid;
    }

    public UUID registration() {
        return registration;
    }

    public Content content() {
        return content;
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

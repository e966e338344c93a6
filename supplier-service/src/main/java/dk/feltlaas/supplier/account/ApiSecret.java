package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Redacted;
import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One of the at most two secrets an API account may use; the second is for changing from one to the other. */
@Entity
@Audited("ApiSecret")
@Table(name = "account_secret")
public class ApiSecret implements AuditSubject {
    @Id
    private UUID id;

    private UUID account;

    @Redacted
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected ApiSecret() {}

    ApiSecret(UUID account, String hash, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.hash = hash;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String hash() {
        return hash;
    }

    Instant createdAt() {
        return createdAt;
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

package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A municipality's permission for one supplier to be master of a set of fields. Changed only by its
 * {@link MunicipalityLocks}, which knows what else the municipality granted.
 */
@Entity
@Audited("Grant")
@Table(name = "supplier_grant")
public class Grant implements AuditSubject {
    private enum Phase {
        ACTIVE,
        REVOKED,
        SUSPENDED
    }

    @Id
    private UUID id;

    private UUID municipality;
    private UUID supplier;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Phase phase;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "field_keys", columnDefinition = "text[]")
    private List<String> fieldKeys;

    @Unaudited
    private long epoch;

    private Instant since;

    @Version
    private long version;

    protected Grant() {}

    /** A grant that never was active; {@link #activate} follows in the same change. */
    Grant(UUID municipality, UUID supplier) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.supplier = supplier;
        this.phase = Phase.REVOKED;
        this.fieldKeys = List.of();
    }

    void activate(List<String> keys, long epoch, Instant now) {
        if (phase == Phase.ACTIVE && keys.equals(fieldKeys)) {
            throw new AlreadyExists("The supplier is assigned already, with these same fields.");
        }
        fieldKeys = List.copyOf(keys);
        enter(Phase.ACTIVE, epoch, now);
    }

    void revoke(long epoch, Instant now) {
        if (phase == Phase.REVOKED) {
            throw new InvalidInput("grant", "The grant is revoked already, since " + since);
        }
        enter(Phase.REVOKED, epoch, now);
    }

    void suspend(long epoch, Instant now) {
        if (phase != Phase.ACTIVE) {
            throw new IllegalStateException("Only an active grant is suspended; this is " + phase);
        }
        enter(Phase.SUSPENDED, epoch, now);
    }

    void resume(long epoch, Instant now) {
        if (phase != Phase.SUSPENDED) {
            throw new IllegalStateException("Only a suspended grant is resumed; this is " + phase);
        }
        enter(Phase.ACTIVE, epoch, now);
    }

    private void enter(Phase next, long epoch, Instant now) {
        phase = next;
        this.epoch = epoch;
        since = now;
    }

    public GrantState state() {
        return switch (phase) {
            case ACTIVE -> new GrantState.Active(since);
            case REVOKED -> new GrantState.Revoked(since);
            case SUSPENDED -> new GrantState.Suspended(since);
        };
    }

    public boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    /** Active, or suspended and waiting to be active again. */
    public boolean isAssigned() {
        return phase != Phase.REVOKED;
    }

    boolean isSuspended() {
        return phase == Phase.SUSPENDED;
    }

    public UUID id() {
        return id;
    }

    public UUID municipality() {
        return municipality;
    }

    public UUID supplier() {
        return supplier;
    }

    /** The fields it is or was last for, in the catalogue's order; they are held only while it is active. */
    public List<String> fieldKeys() {
        return fieldKeys;
    }

    /** The municipality's epoch this grant's last change brought about. */
    public long epoch() {
        return epoch;
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

package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A municipality's own control state for one field, in place of the catalogue's default. */
@Entity
@Audited("FieldControlState")
@Table(name = "control_state")
public class ControlChoice implements AuditSubject {
    @Id
    private UUID id;

    private UUID municipality;

    @Column(name = "field_key")
    private String fieldKey;

    @Enumerated(EnumType.STRING)
    private ControlState state;

    private Instant since;

    @Version
    private long version;

    protected ControlChoice() {}

    ControlChoice(UUID municipality, String fieldKey, ControlState state, Instant now) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.fieldKey = fieldKey;
        this.state = state;
        this.since = now;
    }

    void change(ControlState state, Instant now) {
        this.state = state;
        this.since = now;
    }

    String fieldKey() {
        return fieldKey;
    }

    ControlState state() {
        return state;
    }

    Instant since() {
        return since;
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

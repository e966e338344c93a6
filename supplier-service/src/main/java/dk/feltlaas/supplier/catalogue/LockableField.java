package dk.feltlaas.supplier.catalogue;

import dk.feltlaas.platform.authority.ControlState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One field that can be locked. Data of the migrations; nothing changes it while the service runs. */
@Entity
@Immutable
@Table(name = "lockable_field")
public class LockableField {
    @Id
    @Column(name = "field_key")
    private String key;

    private short position;

    @Column(name = "owner_service")
    private String ownerService;

    @Column(name = "wire_path")
    private String wirePath;

    @Column(name = "label_da")
    private String labelDa;

    @Column(name = "label_en")
    private String labelEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_state")
    private ControlState defaultState;

    protected LockableField() {}

    LockableField(String key, int position, String ownerService, ControlState defaultState) {
        this.key = key;
        this.position = (short) position;
        this.ownerService = ownerService;
        this.defaultState = defaultState;
    }

    public String key() {
        return key;
    }

    /** Which service judges writes of it: {@code registry} or {@code gdpr}. */
    public String ownerService() {
        return ownerService;
    }

    public String wirePath() {
        return wirePath;
    }

    public String labelDa() {
        return labelDa;
    }

    public String labelEn() {
        return labelEn;
    }

    public ControlState defaultState() {
        return defaultState;
    }

    short position() {
        return position;
    }
}

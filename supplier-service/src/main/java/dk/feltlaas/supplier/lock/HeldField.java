package dk.feltlaas.supplier.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A field an active grant holds. Its key in the database, municipality and field, allows no second holder. */
@Entity
@IdClass(HeldField.Key.class)
@Table(name = "held_field")
public class HeldField {

    /** The identity of a held field. */
    public record Key(UUID municipality, String fieldKey) implements Serializable {}

    @Id
    private UUID municipality;

    @Id
    @Column(name = "field_key")
    private String fieldKey;

    @Column(name = "grant_id")
    private UUID grant;

    private Instant since;

    protected HeldField() {}

    HeldField(UUID municipality, String fieldKey, UUID grant, Instant since) {
        this.municipality = municipality;
        this.fieldKey = fieldKey;
        this.grant = grant;
        this.since = since;
    }

    void passTo(UUID grant, Instant now) {
        this.grant = grant;
        this.since = now;
    }

    String fieldKey() {
        return fieldKey;
    }

    UUID grant() {
        return grant;
    }

    Instant since() {
        return since;
    }
}

package dk.feltlaas.supplier.effect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A service has applied the locks of a municipality up to and including an epoch. */
@Entity
@Immutable
@IdClass(LockEffect.Key.class)
@Table(name = "lock_effect")
public class LockEffect {

    /** The identity of an effect. */
    public record Key(UUID municipality, String service, long epoch) implements Serializable {}

    @Id
    private UUID municipality;

    @Id
    private String service;

    @Id
    private long epoch;

    @Column(name = "applied_at")
    private Instant appliedAt;

    protected LockEffect() {}

    LockEffect(UUID municipality, String service, long epoch, Instant appliedAt) {
        this.municipality = municipality;
        this.service = service;
        this.epoch = epoch;
        this.appliedAt = appliedAt;
    }

    Key key() {
        return new Key(municipality, service, epoch);
    }
}

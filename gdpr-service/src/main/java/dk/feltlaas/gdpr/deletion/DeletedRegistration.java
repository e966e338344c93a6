package dk.feltlaas.gdpr.deletion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "deleted_registration")
class DeletedRegistration {
    @Id
    private UUID uuid;

    private UUID municipality;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected DeletedRegistration() {}

    DeletedRegistration(UUID uuid, UUID municipality, Instant occurredAt) {
        this.uuid = uuid;
        this.municipality = municipality;
        this.occurredAt = occurredAt;
    }

    UUID uuid() {
        return uuid;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}

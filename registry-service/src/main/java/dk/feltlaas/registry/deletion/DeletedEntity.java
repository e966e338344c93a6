package dk.feltlaas.registry.deletion;

import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One deletion. */
@Entity
@Immutable
@Table(name = "deleted_entity")
class DeletedEntity {
    @Id
    private UUID id;

    @Column(name = "entity_type")
    private String entityType;

    private UUID entity;
    private UUID municipality;
    private UUID system;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected DeletedEntity() {}

    DeletedEntity(String entityType, UUID entity, UUID municipality, UUID system, Instant occurredAt) {
        this.id = Ids.next();
        this.entityType = entityType;
        this.entity = entity;
        this.municipality = municipality;
        this.system = system;
        this.occurredAt = occurredAt;
    }

    String entityType() {
        return entityType;
    }

    UUID entity() {
        return entity;
    }

    Instant occurredAt() {
        return occurredAt;
    }
}

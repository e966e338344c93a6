package dk.feltlaas.registry.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A role such as system owner. Seeded by migrations, never written by the service. */
@Entity
@Immutable
@Table(name = "usage_role")
class UsageRole {
    @Id
    private UUID id;

    private short position;
    private String name;
    private String description;

    @Column(name = "write_access")
    private boolean writeAccess;

    private boolean available;

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean givesWriteAccess() {
        return writeAccess;
    }

    boolean isAvailable() {
        return available;
    }
}

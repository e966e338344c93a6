package dk.feltlaas.registry.option;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One value of a list such as data classification. Seeded by migrations, never written by the service. */
@Entity
@Immutable
@Table(name = "usage_option")
class UsageOption {
    @Id
    private UUID id;

    private String kind;
    private String name;
    private boolean available;

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isAvailable() {
        return available;
    }
}

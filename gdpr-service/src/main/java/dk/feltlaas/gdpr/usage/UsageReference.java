package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.event.UsageState;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A read copy of what registry-service says of a usage. */
@Entity
@Table(name = "usage_reference")
public class UsageReference {
    @Id
    private UUID uuid;

    private UUID municipality;
    private UUID system;
    private String name;
    private boolean valid;
    private boolean deleted;
    private long version;

    protected UsageReference() {}

    UsageReference(UsageState state) {
        this.uuid = state.uuid();
        take(state);
    }

    boolean isOlderThan(UsageState state) {
        return version < state.version();
    }

    final void take(UsageState state) {
        municipality = state.municipality();
        system = state.system();
        name = state.systemName();
        valid = state.valid();
        deleted = state.deleted();
        version = state.version();
    }

    public UUID uuid() {
        return uuid;
    }

    public UUID municipality() {
        return municipality;
    }

    UUID system() {
        return system;
    }

    public String name() {
        return name;
    }

    public boolean isValid() {
        return valid;
    }

    public boolean isDeleted() {
        return deleted;
    }
}

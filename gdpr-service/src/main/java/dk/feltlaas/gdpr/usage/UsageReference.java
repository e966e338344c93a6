package dk.feltlaas.gdpr.usage;

import dk.feltlaas.platform.event.UsageState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    private List<UUID> writers;

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
        writers = List.copyOf(state.writers());
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

    /** Whether that account has a role with write access on the usage; a right only together with membership. */
    public boolean isWrittenBy(UUID account) {
        return writers.contains(account);
    }

    public boolean isDeleted() {
        return deleted;
    }
}

package dk.feltlaas.gdpr.option;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One option. It is never deleted: when it goes out of use it is no longer available. */
@Entity
@Immutable
@Table(name = "option_type")
public class OptionType {
    @Id
    private UUID uuid;

    private String kind;
    private short position;
    private String name;
    private String description;
    private boolean available;

    @Column(name = "write_access")
    private boolean writeAccess;

    protected OptionType() {}

    public UUID uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    String description() {
        return description;
    }

    public boolean isAvailable() {
        return available;
    }

    boolean isOf(OptionKind wanted) {
        return kind.equals(wanted.reference().name());
    }
}

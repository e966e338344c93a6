package dk.feltlaas.audit.entry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** That an entry changed, or tried to change, a field. Exists to be asked for in queries. */
@Entity
@Immutable
@Table(name = "entry_field")
public class EntryField {
    @EmbeddedId
    private Place place;

    private String key;

    protected EntryField() {}

    /** Which entry and which wire path. */
    @Embeddable
    public record Place(LocalDate month, long position, String field) {}
}

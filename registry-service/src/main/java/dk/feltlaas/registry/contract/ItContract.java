package dk.feltlaas.registry.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A contract with its whole wire form, as an operator imported it. */
@Entity
@Immutable
@Table(name = "it_contract")
class ItContract {
    static final String TYPE = "ItContract";

    @Id
    private UUID id;

    private UUID municipality;
    private String name;
    private boolean active;
    private String document;

    UUID id() {
        return id;
    }

    UUID municipality() {
        return municipality;
    }

    String name() {
        return name;
    }

    /** Raw JSON. */
    String document() {
        return document;
    }
}

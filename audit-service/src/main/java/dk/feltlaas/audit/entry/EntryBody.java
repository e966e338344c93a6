package dk.feltlaas.audit.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What can be asked of the body of an entry for as long as it is kept. Exists to be asked for in queries, which then
 * need no other table; {@link Entry} is what is answered.
 */
@Entity
@Immutable
@Table(name = Entry.BODY)
@IdClass(EntryPlace.class)
public class EntryBody {
    @Id
    private LocalDate month;

    @Id
    private long position;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private UUID municipality;
    private UUID supplier;
    private UUID actor;

    @Column(name = "actor_supplier")
    private UUID actorSupplier;

    @Column(name = "ended_supplier")
    private UUID endedSupplier;

    @Column(name = "entity_type")
    private String entityType;

    /** The type in lower case. */
    @Column(name = "entity_kind")
    private String entityKind;

    private UUID entity;
    private String action;
    private String decision;
    private String reason;
    private String remark;
    private Long epoch;
    private String request;

    protected EntryBody() {}
}

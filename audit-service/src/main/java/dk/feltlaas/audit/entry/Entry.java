package dk.feltlaas.audit.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry of the log as it is stored. Only ever read by way of this class; {@code EntryLog} appends. */
@Entity
@Immutable
@Table(name = "entry")
public class Entry {
    @Id
    private long position;

    private UUID id;
    private String source;
    private Long sequence;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    private UUID municipality;
    private UUID supplier;
    private UUID actor;

    @Column(name = "actor_supplier")
    private UUID actorSupplier;

    @Column(name = "ended_supplier")
    private UUID endedSupplier;

    @Column(name = "entity_type")
    private String entityType;

    private UUID entity;
    private String action;
    private String decision;
    private String reason;
    private Long epoch;
    private String request;
    private String opaque;
    private byte[] body;

    @Column(insertable = false)
    private byte[] digest;

    protected Entry() {}

    /** Its place in the log, from 0 without a gap. */
    public long position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    public String source() {
        return source;
    }

    /** Its number within its source; null when it came without. */
    public Long sequence() {
        return sequence;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Why it was not understood; null when it was. */
    public String opaque() {
        return opaque;
    }

    /** The canonical JSON, exactly as hashed. */
    public byte[] body() {
        return body.clone();
    }

    /** SHA-256 of the body in hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(digest);
    }
}

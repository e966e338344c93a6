package dk.feltlaas.audit.entry;

import dk.feltlaas.audit.leaf.BodyParts;
import dk.feltlaas.audit.leaf.Disclosure;
import dk.feltlaas.audit.leaf.Salt;
import dk.feltlaas.platform.event.AuditEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * An entry of the log as it is stored: what stays for ever, and beside it the body for as long as it is kept. Only ever
 * read by way of this class; {@code EntryLog} appends.
 */
@Entity
@Immutable
@Table(name = "entry")
@IdClass(EntryPlace.class)
@SecondaryTable(
        name = Entry.BODY,
        pkJoinColumns = {@PrimaryKeyJoinColumn(name = "month"), @PrimaryKeyJoinColumn(name = "position")})
public class Entry {
    static final String BODY = "entry_body";

    @Id
    private LocalDate month;

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
    private String opaque;
    private byte[] leaf;

    @Column(table = BODY, name = "actor_salt")
    private byte[] actorSalt;

    @Column(table = BODY, name = "actor_text")
    private String actorText;

    @Column(table = BODY, name = "content_salt")
    private byte[] contentSalt;

    @Column(table = BODY, name = "content_text")
    private String contentText;

    protected Entry() {}

    public EntryPlace place() {
        return new EntryPlace(month, position);
    }

    /** Its index in the log, from 0 without a gap. */
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

    /** Whose data it was about; null for everything else. */
    public UUID municipality() {
        return municipality;
    }

    /** Why it was not understood; null when it was. */
    public String opaque() {
        return opaque;
    }

    /** The bytes that were hashed. */
    public byte[] leaf() {
        return leaf.clone();
    }

    /** Who did it; empty once that was erased. */
    public Optional<Disclosure> actor() {
        return disclosure(actorSalt, actorText);
    }

    /** Everything else; empty once the body was erased. */
    public Optional<Disclosure> content() {
        return disclosure(contentSalt, contentText);
    }

    /** The body with what is left of it; empty once it was erased. */
    public Optional<byte[]> body() {
        return content()
                .map(content -> actor().map(who -> new BodyParts(who.text(), content.text()).body())
                        .orElse(content.text()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** What it says, with nobody as actor once that was erased; only of an entry that was understood and is not erased. */
    public AuditEntry said() {
        return EvidenceReader.entry(body().orElseThrow(() -> new IllegalStateException("Entry " + id + " is erased")));
    }

    private static Optional<Disclosure> disclosure(byte[] salt, String text) {
        return Optional.ofNullable(salt).map(opening -> new Disclosure(Salt.of(opening), text));
    }
}

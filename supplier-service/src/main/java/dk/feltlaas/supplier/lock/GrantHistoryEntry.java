package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What happened to a grant once: never changed, never deleted. */
@Entity
@Immutable
@Table(name = "grant_history")
public class GrantHistoryEntry {
    @Id
    private UUID id;

    @Column(name = "grant_id")
    private UUID grant;

    private long epoch;
    private String change;
    private String state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "field_keys", columnDefinition = "text[]")
    private List<String> fieldKeys;

    private String reason;

    @Column(name = "by_account")
    private UUID byAccount;

    @Column(name = "by_name")
    private String byName;

    private Instant at;

    protected GrantHistoryEntry() {}

    GrantHistoryEntry(LockChange change, Grant grant, String reason, Author by) {
        this.id = Ids.next();
        this.grant = grant.id();
        this.epoch = change.epoch();
        this.change = change.kind().wireName();
        this.state = grant.state().wireName();
        this.fieldKeys = List.copyOf(grant.fieldKeys());
        this.reason = reason;
        this.byAccount = by.account();
        this.byName = by.name();
        this.at = grant.state().since();
    }

    public long epoch() {
        return epoch;
    }

    /** What happened, as in events: {@code activated}, {@code revoked} and so on. */
    public String change() {
        return change;
    }

    /** The state it led to. */
    public String state() {
        return state;
    }

    public List<String> fieldKeys() {
        return fieldKeys;
    }

    /** Null when none was given. */
    public String reason() {
        return reason;
    }

    public UUID byAccount() {
        return byAccount;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }
}

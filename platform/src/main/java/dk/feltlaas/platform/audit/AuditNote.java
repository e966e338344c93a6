package dk.feltlaas.platform.audit;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the transaction in hand means, for the audit entries it will leave. Without a note an entry says
 * {@code create}, {@code update} or {@code delete}.
 *
 * <p>One instance a transaction; not for use outside one, nor by several threads.
 */
@TransactionScoped
public class AuditNote {
    private final Map<Object, PendingEntry> pending = new LinkedHashMap<>();
    private final Map<UUID, AuditNote> particular = new HashMap<>();
    private String action;
    private String remark;
    private String override;
    private Long epoch;
    private UUID supplier;

    /** What was done, in the words of the domain, such as {@code grant.activated}. */
    public AuditNote action(String action) {
        this.action = action;
        return this;
    }

    /** Why, in the words of the person who did it; null is none. */
    public AuditNote reason(String remark) {
        this.remark = remark;
        return this;
    }

    /** A global admin broke a lock; the reason given. Marks the entries {@code override}. */
    public AuditNote override(String reason) {
        this.override = reason;
        return this;
    }

    /** The lock epoch the write was judged under or, for a change of locks, brought about. */
    public AuditNote epoch(long epoch) {
        this.epoch = epoch;
        return this;
    }

    /** The supplier concerned, when it is not the caller's own. */
    public AuditNote supplier(UUID supplier) {
        this.supplier = supplier;
        return this;
    }

    /** A note of its own for one entity, where a transaction means different things for several. */
    public AuditNote about(UUID entity) {
        return particular.computeIfAbsent(entity, id -> new AuditNote());
    }

    /** The entity's own note, or this one. */
    AuditNote of(UUID entity) {
        return particular.getOrDefault(entity, this);
    }

    Map<Object, PendingEntry> pending() {
        return pending;
    }

    String actionOr(String fallback) {
        return action == null ? fallback : action;
    }

    String remark() {
        return override == null ? remark : override;
    }

    boolean isOverride() {
        return override != null;
    }

    Long epoch() {
        return epoch;
    }

    UUID supplier() {
        return supplier;
    }
}

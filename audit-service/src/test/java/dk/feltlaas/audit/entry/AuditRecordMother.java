package dk.feltlaas.audit.entry;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.id.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Audit events as services publish them. A test changes the parts it is about. */
public final class AuditRecordMother {
    private final UUID id = Ids.next();
    private String source = "registry-service";
    private Long sequence = 1L;
    private Instant time = Instant.parse("2026-03-01T10:00:00.123456Z");
    private UUID municipality = Ids.next();
    private UUID supplier;
    private UUID system;
    private AuditEntry.Actor actor =
            new AuditEntry.Actor(Ids.next(), "editor@example.dk", "person", null, List.of("editor"), "substantial");
    private AuditEntry.Entity entity = new AuditEntry.Entity("ItSystemUsage", Ids.next(), 4L);
    private String action = "update";
    private List<FieldChange> changes = List.of(new FieldChange(
            "general.containsAITechnology",
            "ItSystemUsage.ContainsAITechnology",
            NullNode.getInstance(),
            BooleanNode.TRUE));
    private String decision = AuditEntry.ACCEPTED;
    private String reason;
    private String remark;
    private Long epoch = 3L;
    private String request = Ids.next().toString();
    private AuditEntry.Reads reads;

    private AuditRecordMother() {}

    /** A person of a municipality has changed whether a usage contains AI technology. */
    public static AuditRecordMother write() {
        return new AuditRecordMother();
    }

    /** The supplier's API account has done the same. */
    public static AuditRecordMother supplierWrite(UUID municipality, UUID supplier, long epoch) {
        AuditRecordMother write = write().of(municipality).concerning(supplier).under(epoch);
        write.actor = new AuditEntry.Actor(Ids.next(), "ISMS client", "api", supplier, List.of(), "substantial");
        return write;
    }

    /** A local admin has ended a supplier's grant. */
    public static AuditRecordMother revoke(UUID municipality, UUID supplier, long epoch) {
        return write().from("supplier-service", null)
                .of(municipality)
                .concerning(supplier)
                .to("SupplierGrant", Ids.next())
                .action("grant.revoked")
                .under(epoch);
    }

    public UUID id() {
        return id;
    }

    public UUID municipality() {
        return municipality;
    }

    public AuditEntry.Actor actor() {
        return actor;
    }

    public AuditEntry.Entity entity() {
        return entity;
    }

    public String request() {
        return request;
    }

    public AuditRecordMother from(String service, Long number) {
        source = service;
        sequence = number;
        return this;
    }

    public AuditRecordMother at(Instant instant) {
        time = instant;
        return this;
    }

    public AuditRecordMother of(UUID owner) {
        municipality = owner;
        return this;
    }

    public AuditRecordMother concerning(UUID company) {
        supplier = company;
        return this;
    }

    public AuditRecordMother with(UUID itSystem) {
        system = itSystem;
        return this;
    }

    /** Makes it a summary of reads. */
    public AuditRecordMother reading(AuditEntry.Reads.OfSystem... lines) {
        action = AuditEntry.READ;
        changes = List.of();
        entity = new AuditEntry.Entity("ItSystemUsage", null, null);
        epoch = null;
        long records = List.of(lines).stream()
                .mapToLong(AuditEntry.Reads.OfSystem::records)
                .sum();
        reads = new AuditEntry.Reads(time.truncatedTo(ChronoUnit.HOURS), records, List.of(lines));
        return this;
    }

    public AuditRecordMother to(String type, UUID record) {
        entity = new AuditEntry.Entity(type, record, 1L);
        return this;
    }

    public AuditRecordMother action(String name) {
        action = name;
        return this;
    }

    public AuditRecordMother changing(FieldChange... fields) {
        changes = List.of(fields);
        return this;
    }

    public AuditRecordMother refused(String slug) {
        decision = AuditEntry.REFUSED;
        reason = slug;
        return this;
    }

    public AuditRecordMother remarking(String words) {
        remark = words;
        return this;
    }

    public AuditRecordMother under(long number) {
        epoch = number;
        return this;
    }

    public AuditEntry entry() {
        return new AuditEntry(
                id,
                source,
                time,
                actor,
                municipality,
                supplier,
                system,
                entity,
                action,
                changes,
                decision,
                reason,
                remark,
                epoch,
                new AuditEntry.Request(request, "0af7651916cd43dd8448eb211c80319c", "PATCH", "/api/v2/x"),
                reads);
    }

    public CloudEvent event() {
        String subject = entity.id() == null ? null : entity.id().toString();
        CloudEvent event = CloudEvent.of(id, "/" + source, EventTypes.AUDIT_ENTRY, time, subject, null, entry());
        return sequence == null ? event : event.withSequence(sequence);
    }

    /** The value of the Kafka record. */
    public String json() {
        return event().toJson();
    }

    /** The key of the Kafka record. */
    public String key() {
        return municipality == null ? source : municipality.toString();
    }
}

package dk.feltlaas.gdpr.testing;

import dk.feltlaas.gdpr.usage.UsageReferences;
import dk.feltlaas.platform.authority.ControlState;
import dk.feltlaas.platform.authority.FieldLock;
import dk.feltlaas.platform.authority.LockState;
import dk.feltlaas.platform.directory.Accounts;
import dk.feltlaas.platform.directory.OrganizationUnits;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.GrantChange;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.event.OrganizationUnitState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.wall.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays supplier-service and registry-service: publishes what they would, and waits until this service knows it. */
@ApplicationScoped
public class Stage {
    /** The fields of the default package that this service judges, with their control states. */
    public static final Map<String, ControlState> PACKAGE = Map.of(
            "DataProcessingRegistration.IsOversightCompleted", ControlState.SUPPLIER,
            "DataProcessingRegistrationOversightDate.OversightDate", ControlState.SUPPLIER,
            "DataProcessingRegistrationOversightDate.OversightRemark", ControlState.SUPPLIER,
            "DataProcessingRegistrationOversightDate.OversightReportLink", ControlState.SUPPLIER,
            "DataProcessingRegistrationOversightDate.OversightReportLinkName", ControlState.SHARED,
            "DataProcessingRegistrationOversightDate.OversightOptionId", ControlState.SUPPLIER,
            "ItSystemUsage.SystemUsageCriticalityLevel", ControlState.SUPPLIER,
            "ItSystemUsage.IsBusinessCritical", ControlState.SUPPLIER,
            "ItSystemUsage.preriskAssessment", ControlState.SUPPLIER,
            "ItSystemUsage.riskAssessment", ControlState.SHARED);

    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;
    private final UsageReferences usages;
    private final LockStates locks;
    private final EntityManager database;
    private final KafkaTopics topics;
    private final String databaseUrl;

    Stage(
            Organizations organizations,
            OrganizationUnits units,
            Accounts accounts,
            UsageReferences usages,
            LockStates locks,
            EntityManager database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "FELTLAAS_DB_URL") String databaseUrl) {
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
        this.usages = usages;
        this.locks = locks;
        this.database = database;
        this.topics = new KafkaTopics(bootstrapServers);
        this.databaseUrl = databaseUrl;
    }

    public UUID municipality() {
        return organization("Kommune", "Municipality", null, false);
    }

    public UUID company(String name, String cvr) {
        return organization(name, "Company", cvr, true);
    }

    private UUID organization(String name, String type, String cvr, boolean supplier) {
        var uuid = Ids.next();
        publish(
                Topic.ORGANIZATIONS,
                uuid,
                EventTypes.ORGANIZATION_CHANGED,
                new OrganizationState(uuid, name, cvr, type, supplier, false, 1));
        await(() -> organizations.find(uuid).isPresent());
        return uuid;
    }

    public UUID unit(UUID organization, String name) {
        var uuid = Ids.next();
        publish(
                Topic.ORGANIZATIONS,
                uuid,
                EventTypes.ORGANIZATION_UNIT_CHANGED,
                new OrganizationUnitState(uuid, organization, name, false, 1));
        await(() -> units.find(Set.of(uuid)).containsKey(uuid));
        return uuid;
    }

    public UUID person(String name, UUID municipality, String... roles) {
        var uuid = Ids.next();
        var memberships = List.of(new MembershipState(municipality, Set.of(roles)));
        account(new AccountState(uuid, name, "person", null, true, Set.of(), memberships, 1));
        return uuid;
    }

    public void account(AccountState state) {
        publish(Topic.ACCOUNTS, state.uuid(), EventTypes.ACCOUNT_CHANGED, state);
        await(() -> accounts.find(state.uuid())
                .filter(known -> known.version() == state.version())
                .isPresent());
    }

    public UUID usage(UUID municipality, String system) {
        var uuid = Ids.next();
        usage(new UsageState(uuid, municipality, Ids.next(), system, true, false, Set.of(), 1));
        return uuid;
    }

    public void deleteUsage(UUID usage, UUID municipality) {
        usage(new UsageState(usage, municipality, Ids.next(), "", false, true, Set.of(), 2));
    }

    public RecordMetadata send(UsageState state) {
        return publish(Topic.USAGES, state.uuid(), EventTypes.USAGE_CHANGED, state);
    }

    public void usage(UsageState state) {
        send(state);
        await(() -> fromDatabase(() -> usages.findById(state.uuid()) != null
                && usages.findById(state.uuid()).isDeleted() == state.deleted()));
    }

    /** Grants the package to that supplier and waits until it is in force here. */
    public LockState grant(UUID municipality, UUID supplier) {
        return grant(municipality, supplier, PACKAGE);
    }

    public LockState grant(UUID municipality, UUID supplier, Map<String, ControlState> fields) {
        var epoch = locks.find(municipality).epoch() + 1;
        return publish("activated", EventTypes.GRANT_ACTIVATED, state(municipality, epoch, supplier, fields));
    }

    public LockState revoke(UUID municipality) {
        var epoch = locks.find(municipality).epoch() + 1;
        var open = new LockState(municipality, epoch, Set.of(), List.of());
        return publish("revoked", EventTypes.GRANT_REVOKED, open);
    }

    public static LockState state(UUID municipality, long epoch, UUID supplier, Map<String, ControlState> fields) {
        var since = Instant.parse("2025-11-03T08:00:00Z");
        var grant = Ids.next();
        var held = fields.entrySet().stream()
                .map(field -> new FieldLock(field.getKey(), field.getValue(), supplier, "Trygt ISMS A/S", grant, since))
                .toList();
        return new LockState(municipality, epoch, Set.of(supplier), held);
    }

    public void awaitEpoch(UUID municipality, long epoch) {
        await(() -> locks.find(municipality).epoch() >= epoch);
    }

    private LockState publish(String kind, String type, LockState state) {
        send(kind, type, state);
        awaitEpoch(state.municipality(), state.epoch());
        return state;
    }

    /** Publishes a lock event without waiting for its effect. */
    public RecordMetadata send(String kind, String type, LockState state) {
        var change = new GrantChange(Ids.next(), null, kind, null, Ids.next());
        return publish(Topic.GRANTS, state.municipality(), type, new GrantEvent(change, state));
    }

    /** Takes an option out of use as its keeper would, for the service itself may not. */
    public void retireOption(String option) {
        try (var owner = DriverManager.getConnection(databaseUrl, "gdpr_owner", "gdpr_owner");
                var update = owner.prepareStatement("update option_type set available = false where uuid = ?::uuid")) {
            update.setString(1, option);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that record has been looked at, whatever it did. */
    public void awaitApplied(RecordMetadata sent) {
        await(() -> fromDatabase(() -> database.createNativeQuery(
                        "select count(*) from projection_position where topic = :topic and partition = :partition"
                                + " and next_offset > :offset",
                        Long.class)
                .setParameter("topic", sent.topic())
                .setParameter("partition", sent.partition())
                .setParameter("offset", sent.offset())
                .getSingleResult()
                .equals(1L)));
    }

    /** What stands on a topic under one key, once there is that much. */
    public List<CloudEvent> events(Topic topic, String key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> topics.events(topic, key), found -> found.size() >= count);
    }

    /** All audit entries about a municipality's data, once the outbox has delivered everything. */
    public List<AuditEntry> auditOf(UUID municipality) {
        await(() -> fromDatabase(() -> database.createNativeQuery("select count(*) from outbox", Long.class)
                .getSingleResult()
                .equals(0L)));
        return topics.events(Topic.AUDIT, municipality.toString()).stream()
                .map(event -> event.data(AuditEntry.class))
                .toList();
    }

    /** The audit entries about one record, once there are that many. */
    public List<AuditEntry> audit(UUID municipality, UUID entity, int count) {
        Supplier<List<AuditEntry>> read = () -> topics.events(Topic.AUDIT, municipality.toString()).stream()
                .map(event -> event.data(AuditEntry.class))
                .filter(entry ->
                        entry.entity() != null && entity.equals(entry.entity().id()))
                .toList();
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(read::get, entries -> entries.size() >= count);
    }

    private RecordMetadata publish(Topic topic, UUID key, String type, Object data) {
        var event = CloudEvent.of(Ids.next(), "/test", type, Instant.now(), key.toString(), null, data);
        return topics.publish(topic, key.toString(), event);
    }

    private static boolean fromDatabase(BooleanSupplier question) {
        return Wall.asService(() -> QuarkusTransaction.requiringNew().call(question::getAsBoolean));
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }
}

package dk.feltlaas.registry.testing;

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
import dk.feltlaas.platform.event.ProfileState;
import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.lock.GrantEvent;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.testing.KafkaTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Plays supplier-service and gdpr-service: publishes what they would, and waits until this service knows it. */
@ApplicationScoped
public class Stage {
    public static final String AI = "ItSystemUsage.ContainsAITechnology";
    public static final String SUPPLIER_NAME = "Trygt ISMS A/S";
    public static final Instant SINCE = Instant.parse("2025-11-03T08:00:00Z");

    private final Organizations organizations;
    private final OrganizationUnits units;
    private final Accounts accounts;
    private final LockStates locks;

    Stage(Organizations organizations, OrganizationUnits units, Accounts accounts, LockStates locks) {
        this.organizations = organizations;
        this.units = units;
        this.accounts = accounts;
        this.locks = locks;
    }

    public UUID municipality() {
        return organization("Ærø Kommune", "Municipality", "28856075");
    }

    public UUID company() {
        return organization("KMD A/S", "Company", "26911745");
    }

    private UUID organization(String name, String type, String cvr) {
        UUID uuid = Ids.next();
        publish(
                Topic.ORGANIZATIONS,
                uuid,
                EventTypes.ORGANIZATION_CHANGED,
                new OrganizationState(uuid, name, cvr, type, false, false, 1));
        await(() -> organizations.find(uuid).isPresent());
        return uuid;
    }

    public UUID unit(UUID organization, String name) {
        UUID uuid = Ids.next();
        publish(
                Topic.ORGANIZATIONS,
                uuid,
                EventTypes.ORGANIZATION_UNIT_CHANGED,
                new OrganizationUnitState(uuid, organization, name, false, 1));
        await(() -> units.find(Set.of(uuid)).containsKey(uuid));
        return uuid;
    }

    public UUID person(UUID municipality, String... roles) {
        UUID uuid = Ids.next();
        List<MembershipState> memberships = List.of(new MembershipState(municipality, Set.of(roles)));
        publish(
                Topic.ACCOUNTS,
                uuid,
                EventTypes.ACCOUNT_CHANGED,
                new AccountState(uuid, "Else Hansen", "person", null, true, Set.of(), memberships, 1));
        await(() -> accounts.find(uuid).isPresent());
        return uuid;
    }

    /** Ends every membership of the person. */
    public void leaves(UUID person) {
        publish(
                Topic.ACCOUNTS,
                person,
                EventTypes.ACCOUNT_CHANGED,
                new AccountState(person, "Else Hansen", "person", null, true, Set.of(), List.of(), 2));
        await(() -> accounts.find(person).filter(known -> known.version() == 2).isPresent());
    }

    /** Locks the AI field to that supplier and waits until it is in force here. */
    public LockState grant(UUID municipality, UUID supplier) {
        LockState next = locked(municipality, locks.find(municipality).epoch() + 1, supplier, ControlState.SUPPLIER);
        return publishAndAwait(EventTypes.GRANT_ACTIVATED, next);
    }

    public LockState revoke(UUID municipality) {
        LockState next = new LockState(municipality, locks.find(municipality).epoch() + 1, Set.of(), List.of());
        return publishAndAwait(EventTypes.GRANT_REVOKED, next);
    }

    public static LockState locked(UUID municipality, long epoch, UUID supplier, ControlState state) {
        FieldLock lock = new FieldLock(AI, state, supplier, SUPPLIER_NAME, Ids.next(), SINCE);
        return new LockState(municipality, epoch, Set.of(supplier), List.of(lock));
    }

    private LockState publishAndAwait(String type, LockState state) {
        send(type, state);
        await(() -> locks.find(state.municipality()).epoch() >= state.epoch());
        return state;
    }

    /** Publishes a lock event without waiting for its effect. */
    public void send(String type, LockState state) {
        GrantChange change = new GrantChange(Ids.next(), null, "activated", null, Ids.next());
        publish(Topic.GRANTS, state.municipality(), type, new GrantEvent(change, state));
    }

    public void profile(ProfileState state) {
        publish(Topic.GDPR_PROFILES, state.usage(), EventTypes.GDPR_PROFILE_CHANGED, state);
    }

    public void registrationDeleted(UUID registration, UUID municipality) {
        RegistrationDeleted gone = new RegistrationDeleted(registration, municipality);
        publish(Topic.REGISTRATIONS, registration, EventTypes.REGISTRATION_DELETED, gone);
    }

    /** The audit entries about one record, once there are that many. */
    public List<AuditEntry> audit(UUID municipality, UUID entity, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> audit(municipality, entity), entries -> entries.size() >= count);
    }

    private static List<AuditEntry> audit(UUID municipality, UUID entity) {
        String key = municipality == null ? "registry-service" : municipality.toString();
        return KafkaTopics.ofThisTest().events(Topic.AUDIT, key).stream()
                .map(event -> event.data(AuditEntry.class))
                .filter(entry ->
                        entry.entity() != null && entity.equals(entry.entity().id()))
                .toList();
    }

    private static void publish(Topic topic, UUID key, String type, Object data) {
        CloudEvent event = CloudEvent.of(Ids.next(), "/test", type, Instant.now(), key.toString(), null, data);
        KafkaTopics.ofThisTest().publish(topic, key.toString(), event);
    }

    public static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }
}

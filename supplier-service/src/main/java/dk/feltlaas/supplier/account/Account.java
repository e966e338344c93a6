package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.audit.AuditSubject;
import dk.feltlaas.platform.audit.Audited;
import dk.feltlaas.platform.audit.Redacted;
import dk.feltlaas.platform.audit.Unaudited;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.MembershipState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.supplier.organization.Organization;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person, or an API account of an organisation. */
@Entity
@Audited("Account")
@Table(name = "account")
public class Account implements AuditSubject {
    static final int MOST_SECRETS = 2;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Caller.Kind kind;

    private String name;
    private String email;

    @Redacted
    @Column(name = "password_hash")
    private String passwordHash;

    @Unaudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization")
    private Organization organization;

    @Enumerated(EnumType.STRING)
    private AssuranceLevel assurance;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "global_roles", columnDefinition = "text[]")
    private List<String> globalRoles;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Unaudited
    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Unaudited
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "account", insertable = false, updatable = false)
    private List<Membership> memberships = new ArrayList<>();

    @Unaudited
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "account", insertable = false, updatable = false)
    private List<ApiSecret> secrets = new ArrayList<>();

    @Version
    private long version;

    protected Account() {}

    private Account(Caller.Kind kind, String name, AssuranceLevel assurance, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.name = name;
        this.assurance = assurance;
        this.globalRoles = List.of();
        this.enabled = true;
        this.createdAt = now;
        this.modifiedAt = now;
    }

    static Account person(
            String email,
            String name,
            String passwordHash,
            Set<Role> globalRoles,
            AssuranceLevel assurance,
            Instant now) {
        Account person = new Account(Caller.Kind.PERSON, name, assurance, now);
        person.email = email.toLowerCase(Locale.ROOT);
        person.passwordHash = passwordHash;
        person.globalRoles = Membership.names(globalRoles);
        return person;
    }

    static Account api(String name, Organization organization, AssuranceLevel assurance, Instant now) {
        Account api = new Account(Caller.Kind.API, name, assurance, now);
        api.organization = organization;
        return api;
    }

    /** Makes these its memberships: roles of organisations not named end. */
    void belongTo(Map<UUID, Set<Role>> wanted, Instant now) {
        memberships.removeIf(membership -> !wanted.containsKey(membership.organization()));
        wanted.forEach((in, roles) -> membership(in)
                .ifPresentOrElse(
                        membership -> membership.change(roles), () -> memberships.add(new Membership(id, in, roles))));
        modifiedAt = now;
    }

    /** Ends every role that is not among these. */
    void keepOnly(List<MembershipState> told, Instant now) {
        Map<UUID, Set<Role>> left = new HashMap<>();
        for (Membership membership : memberships) {
            Set<String> named = told.stream()
                    .filter(one -> one.org().equals(membership.organization()))
                    .flatMap(one -> one.roles().stream())
                    .collect(Collectors.toSet());
            Set<Role> roles = membership.roles().stream()
                    .filter(role -> named.contains(role.wireName()))
                    .collect(Collectors.toSet());
            if (!roles.isEmpty()) {
                left.put(membership.organization(), roles);
            }
        }
        if (memberships.stream().anyMatch(one -> !one.roles().equals(left.get(one.organization())))) {
            belongTo(left, now);
        }
    }

    ApiSecret addSecret(String hash, Instant now) {
        if (isPerson()) {
            throw new InvalidInput("account", "The account belongs to a person; only API accounts have secrets");
        }
        if (secrets.size() >= MOST_SECRETS) {
            throw new InvalidInput("account", "The account has two active secrets already; withdraw one first");
        }
        ApiSecret secret = new ApiSecret(id, hash, now);
        secrets.add(secret);
        modifiedAt = now;
        return secret;
    }

    void withdrawSecret(UUID secret, Instant now) {
        if (!secrets.removeIf(s -> s.id().equals(secret))) {
            throw new NotFound("secret", secret);
        }
        modifiedAt = now;
    }

    void takePassword(String hash, Instant now) {
        passwordHash = hash;
        modifiedAt = now;
    }

    void disable(Instant now) {
        enabled = false;
        modifiedAt = now;
    }

    void enable(Instant now) {
        enabled = true;
        modifiedAt = now;
    }

    /** Its organisation's standing changed, and with it what this account may. */
    void standAnew(Instant now) {
        modifiedAt = now;
    }

    /** The hashes of what proves that somebody is this account. */
    List<String> provingHashes() {
        return isPerson()
                ? List.of(passwordHash)
                : secrets.stream().map(ApiSecret::hash).toList();
    }

    /** What the other services and the token are told. */
    public AccountState state() {
        boolean maySupply = organization != null && organization.maySupply();
        return new AccountState(
                id,
                displayName(),
                isPerson() ? "person" : "api",
                maySupply ? organization.id() : null,
                mayBeUsed(),
                Set.copyOf(globalRoles),
                memberships.stream()
                        .sorted(Comparator.comparing(Membership::organization))
                        .map(m -> new MembershipState(m.organization(), Set.copyOf(Membership.names(m.roles()))))
                        .toList(),
                version);
    }

    /** Whether it is enabled and, for an API account, its organisation is too. */
    public boolean mayBeUsed() {
        return enabled && (organization == null || !organization.isDisabled());
    }

    /** Whether anything at all follows from signing in. */
    public boolean belongsSomewhere() {
        return organization != null || !memberships.isEmpty() || !globalRoles.isEmpty();
    }

    /** Every organisation that has a say in this account. */
    Set<UUID> organizations() {
        Set<UUID> all =
                memberships.stream().map(Membership::organization).collect(Collectors.toCollection(HashSet::new));
        home().map(Organization::id).ifPresent(all::add);
        return all;
    }

    /** How people know it: a person by the e-mail address, an API account by its name. */
    public String displayName() {
        return isPerson() ? email : name;
    }

    public UUID id() {
        return id;
    }

    public boolean isPerson() {
        return kind == Caller.Kind.PERSON;
    }

    public String name() {
        return name;
    }

    /** Null for API accounts. */
    public String email() {
        return email;
    }

    /** The organisation an API account belongs to; empty for people. */
    public Optional<Organization> home() {
        return Optional.ofNullable(organization);
    }

    public AssuranceLevel assurance() {
        return assurance;
    }

    public Set<Role> globalRoles() {
        return Membership.roles(globalRoles);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    public Optional<Membership> membership(UUID in) {
        return memberships.stream().filter(m -> m.organization().equals(in)).findFirst();
    }

    List<ApiSecret> secrets() {
        return List.copyOf(secrets);
    }

    @Override
    public UUID auditId() {
        return id;
    }

    @Override
    public UUID auditMunicipality() {
        return null;
    }

    @Override
    public long auditVersion() {
        return version;
    }
}

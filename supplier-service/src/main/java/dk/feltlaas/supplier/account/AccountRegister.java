package dk.feltlaas.supplier.account;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.identity.AssuranceLevel;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.wall.Wall;
import dk.feltlaas.supplier.UniqueConstraint;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Creates and changes accounts and tells the other services. */
@ApplicationScoped
public class AccountRegister {
    private static final UniqueConstraint EMAIL = new UniqueConstraint("account_email_unique");

    private final Accounts accounts;
    private final Organizations organizations;
    private final AccountRights rights;
    private final Outbox outbox;
    private final AuditNote note;
    private final Clock clock;

    AccountRegister(
            Accounts accounts,
            Organizations organizations,
            AccountRights rights,
            Outbox outbox,
            AuditNote note,
            Clock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.rights = rights;
        this.outbox = outbox;
        this.note = note;
        this.clock = clock;
    }

    @Transactional
    CreatedAccount create(CreateAccountRequest request) {
        return switch (request) {
            case CreateAccountRequest.Person person -> createPerson(person);
            case CreateAccountRequest.Api api -> createApi(api);
            case CreateAccountRequest.OfNoKind none -> throw new IllegalStateException("It cannot be made");
        };
    }

    private CreatedAccount createPerson(CreateAccountRequest.Person request) {
        Map<UUID, Set<Role>> wanted = MembershipRequest.byOrganization(request.memberships(), "/memberships");
        if (request.globalRoles().isEmpty()) {
            rights.requireAdministers(wanted.keySet(), null);
        } else {
            rights.requireSecretariat(null);
        }
        requireGlobal(request.globalRoles());
        requireKnown(wanted.keySet(), "/memberships");
        AssuranceLevel assurance = rights.requireVouched(request.assuranceLevel());
        Account person = Account.person(
                request.email().strip(),
                request.name().strip(),
                SlowHash.ofPassword(request.password(), "/password"),
                request.globalRoles(),
                assurance,
                clock.instant());
        person.belongTo(wanted, clock.instant());
        store(person, "account.created");
        return CreatedAccount.person(person);
    }

    private CreatedAccount createApi(CreateAccountRequest.Api request) {
        rights.requireAdministers(Set.of(request.organizationUuid()), null);
        requireKnown(Set.of(request.organizationUuid()), "/organizationUuid");
        Organization home = organizations.get(request.organizationUuid());
        AssuranceLevel assurance = rights.requireVouched(request.assuranceLevel());
        Account api = Account.api(request.name().strip(), home, assurance, clock.instant());
        String secret = SlowHash.newSecret();
        api.addSecret(SlowHash.ofSecret(secret), clock.instant());
        store(api, "account.created");
        return CreatedAccount.api(api, secret);
    }

    /** Makes the first account of all: a person of the secretariat. Does nothing when there is an account already. */
    @Transactional
    boolean createFirst(String email, String password) {
        if (accounts.count() > 0) {
            return false;
        }
        String hash = SlowHash.ofPassword(password, "FELTLAAS_BOOTSTRAP_PASSWORD");
        store(
                Account.person(
                        email,
                        "Sekretariatet",
                        hash,
                        Set.of(Role.GLOBAL_ADMIN),
                        AssuranceLevel.SUBSTANTIAL,
                        clock.instant()),
                "account.created");
        return true;
    }

    /**
     * Replaces the memberships in organisations the caller administers; for the secretariat that is all of them. Others
     * stay, and naming one is refused unless it says what is so already. Anybody's account may be taken in, so this is not
     * bound to those the caller sees.
     */
    @Transactional
    AccountResponse changeMemberships(UUID id, List<MembershipRequest> request) {
        return Wall.asService(() -> replaceMemberships(id, request));
    }

    private AccountResponse replaceMemberships(UUID id, List<MembershipRequest> request) {
        Account account = accounts.get(id);
        Map<UUID, Set<Role>> wanted = new HashMap<>(MembershipRequest.byOrganization(request, ""));
        wanted.forEach((in, roles) -> requireMayChange(account, in, roles));
        for (Membership membership : account.memberships()) {
            if (!rights.administers(membership.organization())) {
                wanted.put(membership.organization(), membership.roles());
            }
        }
        requireKnown(wanted.keySet(), "");
        account.belongTo(wanted, clock.instant());
        store(account, "account.memberships-changed");
        return AccountResponse.from(account);
    }

    @Transactional
    IssuedSecret addSecret(UUID id) {
        Account account = administered(id);
        String secret = SlowHash.newSecret();
        ApiSecret added = account.addSecret(SlowHash.ofSecret(secret), clock.instant());
        store(account, "account.secret-added");
        return new IssuedSecret(added.id(), id, secret, added.createdAt());
    }

    @Transactional
    void withdrawSecret(UUID id, UUID secret) {
        Account account = administered(id);
        account.withdrawSecret(secret, clock.instant());
        store(account, "account.secret-withdrawn");
    }

    @Transactional
    AccountResponse disable(UUID id) {
        Account account = administered(id);
        if (account.globalRoles().contains(Role.GLOBAL_ADMIN) && !accounts.hasOtherGlobalAdmin(id)) {
            throw new InvalidInput("accountUuid", "The last global admin cannot be disabled: nobody could undo it");
        }
        account.disable(clock.instant());
        store(account, "account.disabled");
        return AccountResponse.from(account);
    }

    @Transactional
    AccountResponse enable(UUID id) {
        Account account = administered(id);
        account.enable(clock.instant());
        store(account, "account.enabled");
        return AccountResponse.from(account);
    }

    /** Takes from an account what was taken from it in a time that is forgotten, and tells everyone what it may now. */
    void goAbove(Account account, AccountState told) {
        Instant now = clock.instant();
        if (!told.enabled() && account.isEnabled()) {
            account.disable(now);
        }
        account.keepOnly(told.memberships(), now);
        note.action("account.restored");
        publish(account);
    }

    /** Tells everyone what an account may now, after its organisation changed. */
    void announceAnew(Account account) {
        account.standAnew(clock.instant());
        publish(account);
    }

    private Account administered(UUID id) {
        Account account = accounts.get(id);
        rights.requireAdministers(account);
        return account;
    }

    private void store(Account account, String action) {
        note.action(action);
        accounts.persist(account);
        publish(account);
    }

    private void publish(Account account) {
        EMAIL.guard(
                accounts::flush,
                () -> new AlreadyExists("Another account has the e-mail address " + account.email() + "."));
        tell(account.state());
    }

    void tell(AccountState state) {
        String key = state.uuid().toString();
        outbox.append(Topic.ACCOUNTS, key, EventTypes.ACCOUNT_CHANGED, key, state);
    }

    private void requireMayChange(Account account, UUID in, Set<Role> roles) {
        boolean unchanged = account.membership(in)
                .map(Membership::roles)
                .filter(roles::equals)
                .isPresent();
        if (!unchanged && !rights.administers(in)) {
            throw new NotPermitted(
                    "Only a local admin of organisation " + in + " and the secretariat give roles there.",
                    RefusedWrite.of("Membership", null, in));
        }
    }

    private static void requireGlobal(Set<Role> roles) {
        if (!roles.stream().allMatch(Role::isGlobal)) {
            throw new InvalidInput("/globalRoles", "must be global-admin or auditor; other roles are memberships");
        }
    }

    private void requireKnown(Set<UUID> wanted, String pointer) {
        Set<UUID> known = organizations.byId(wanted).keySet();
        wanted.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(unknown -> {
            throw new InvalidInput(pointer, "No organization has the id " + unknown);
        });
    }
}

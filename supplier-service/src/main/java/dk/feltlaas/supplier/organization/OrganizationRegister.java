package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.OrganizationState;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.supplier.UniqueConstraint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Creates and changes organisations and tells the other services. */
@ApplicationScoped
public class OrganizationRegister {
    private static final UniqueConstraint CVR = new UniqueConstraint("organization_cvr_unique");

    private final Organizations organizations;
    private final GrantedMunicipalities granted;
    private final Outbox outbox;
    private final AuditNote note;
    private final Event<OrganizationStandingChanged> standings;
    private final Event<OrganizationCreated> creations;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    OrganizationRegister(
            Organizations organizations,
            GrantedMunicipalities granted,
            Outbox outbox,
            AuditNote note,
            Event<OrganizationStandingChanged> standings,
            Event<OrganizationCreated> creations,
            CurrentCaller currentCaller,
            Clock clock) {
        this.organizations = organizations;
        this.granted = granted;
        this.outbox = outbox;
        this.note = note;
        this.standings = standings;
        this.creations = creations;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Organization create(CreateOrganizationRequest request) {
        requireSecretariat(null);
        Instant now = clock.instant();
        Organization organization = new Organization(request.name().strip(), request.type(), request.number(), now);
        if (request.asSupplier()) {
            organization.markAsSupplier(now);
        }
        note.action("organization.created");
        organizations.persist(organization);
        publish(organization);
        creations.fire(new OrganizationCreated(organization));
        return organization;
    }

    @Transactional
    Organization change(UUID id, ChangeOrganizationRequest request) {
        Organization organization = organizations.getForChange(id);
        requireRight(organization, request);
        request.validate();
        boolean mightSupply = organization.maySupply();
        boolean wasDisabled = organization.isDisabled();
        apply(request, organization);
        note.action("organization.changed");
        publish(organization);
        if (mightSupply != organization.maySupply() || wasDisabled != organization.isDisabled()) {
            standings.fire(new OrganizationStandingChanged(organization, mightSupply, why(organization)));
        }
        return organization;
    }

    private void apply(ChangeOrganizationRequest request, Organization organization) {
        Instant now = clock.instant();
        request.name().ifPresent(name -> organization.rename(name.strip(), now));
        request.type().ifPresent(type -> changeType(organization, type, now));
        if (request.changesNumber()) {
            organization.renumber(request.numberAfter(organization.number()), now);
        }
        request.isSupplier().ifPresent(supplier -> {
            if (supplier) {
                organization.markAsSupplier(now);
            } else {
                organization.endAsSupplier(now);
            }
        });
        request.disabled().ifPresent(disabled -> {
            if (disabled) {
                organization.disable(now);
            } else {
                organization.enable(now);
            }
        });
    }

    private void changeType(Organization organization, OrganizationType type, Instant now) {
        if (organization.isMunicipality()
                && type != OrganizationType.MUNICIPALITY
                && granted.hasSupplier(organization.id())) {
            throw new InvalidInput("/type", "The municipality has granted a supplier; revoke that first");
        }
        organization.changeType(type, now);
    }

    private void publish(Organization organization) {
        CVR.guard(
                organizations::flush,
                () -> new AlreadyExists("Another organisation has the CVR number "
                        + organization.number().value() + "."));
        tell(organization.state());
    }

    void tell(OrganizationState state) {
        String id = state.uuid().toString();
        outbox.append(Topic.ORGANIZATIONS, id, EventTypes.ORGANIZATION_CHANGED, id, state);
    }

    private void requireRight(Organization organization, ChangeOrganizationRequest request) {
        Caller caller = currentCaller.get();
        boolean localAdmin = caller.hasRole(organization.id(), Role.LOCAL_ADMIN);
        if (!localAdmin || request.concernsStanding()) {
            requireSecretariat(organization);
        }
    }

    private void requireSecretariat(Organization organization) {
        if (!currentCaller.get().isGlobalAdmin()) {
            throw new NotPermitted(
                    "Only the secretariat creates organisations and changes their type, number, supplier flag or state.",
                    RefusedWrite.of(
                            "Organization",
                            organization == null ? null : organization.id(),
                            organization == null ? null : organization.auditMunicipality()));
        }
    }

    private static String why(Organization organization) {
        if (organization.isDisabled()) {
            return "The supplier was disabled";
        }
        return organization.isSupplier() ? "The supplier is active again" : "The organisation is no longer a supplier";
    }
}

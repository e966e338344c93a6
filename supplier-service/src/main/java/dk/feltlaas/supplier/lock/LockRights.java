package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.platform.problem.StepUpRequired;
import dk.feltlaas.supplier.organization.Organization;
import dk.feltlaas.supplier.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may see and who may change the locks of a municipality. */
@ApplicationScoped
public class LockRights {
    private final CurrentCaller currentCaller;
    private final Organizations organizations;
    private final LockBook book;
    private final GrantConfig config;

    LockRights(CurrentCaller currentCaller, Organizations organizations, LockBook book, GrantConfig config) {
        this.currentCaller = currentCaller;
        this.organizations = organizations;
        this.book = book;
        this.config = config;
    }

    /**
     * The municipality, if the caller administers it and is signed in surely enough for that.
     *
     * @param subject what a refusal is about, as the audit log names it
     */
    public Organization requireAdministered(UUID municipality, String subject) {
        Organization organization = organizations.getUnchanging(municipality);
        Caller caller = currentCaller.get();
        if (!caller.isGlobalAdmin() && !caller.hasRole(municipality, Role.LOCAL_ADMIN)) {
            throw new NotPermitted(
                    "Only a local admin of the municipality and the secretariat decide what suppliers may write.",
                    RefusedWrite.of(subject, null, municipality));
        }
        if (!caller.assurance().atLeast(config.assurance())) {
            throw new StepUpRequired(config.assurance().wireName());
        }
        if (!organization.isMunicipality()) {
            throw new InvalidInput(
                    "organizationUuid", organization.name() + " is no municipality; only municipalities have locks");
        }
        return organization;
    }

    /**
     * Which supplier's grants the caller may see there: empty means all of them. Throws when the caller may see none; a
     * supplier sees a municipality only while it is assigned there.
     */
    public Optional<UUID> requireReadable(UUID municipality) {
        organizations.get(municipality);
        Caller caller = currentCaller.get();
        if (caller.mayRead(municipality)
                || caller.globalRoles().contains(Role.AUDITOR)
                || caller.hasRole(municipality, Role.MUNICIPAL_AUDITOR, Role.DPO)) {
            return Optional.empty();
        }
        Optional<UUID> assigned = caller.supplier().filter(supplier -> book.read(municipality)
                .grantOf(supplier)
                .filter(Grant::isAssigned)
                .isPresent());
        if (assigned.isEmpty()) {
            throw new NotPermitted("You may see only the grants of municipalities you belong to or supply.");
        }
        return assigned;
    }

    /** Throws unless the caller may see who granted the supplier: the supplier itself, the secretariat, auditors. */
    public void requireSupplierReadable(UUID supplier) {
        organizations.get(supplier);
        Caller caller = currentCaller.get();
        boolean own = caller.isMemberOf(supplier)
                || caller.supplier().filter(supplier::equals).isPresent();
        if (!own && !caller.isGlobalAdmin() && !caller.globalRoles().contains(Role.AUDITOR)) {
            throw new NotPermitted("Only the supplier itself, the secretariat and auditors see who granted it.");
        }
    }
}

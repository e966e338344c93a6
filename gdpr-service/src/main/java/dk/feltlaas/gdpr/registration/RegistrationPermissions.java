package dk.feltlaas.gdpr.registration;

import static dk.feltlaas.gdpr.oversight.OversightDateDocument.TYPE;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.permission.CollectionPermissions;
import dk.feltlaas.platform.permission.FieldPermissions;
import dk.feltlaas.platform.permission.RecordPermissions;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Tells what a caller may do with registrations (contract §1.9). */
@ApplicationScoped
class RegistrationPermissions {
    private static final List<String> ALWAYS_LISTED = List.of(
            RegistrationDocument.TYPE + ".IsOversightCompleted",
            TYPE + ".OversightDate",
            TYPE + ".OversightRemark",
            TYPE + ".OversightReportLink",
            TYPE + ".OversightReportLinkName",
            TYPE + ".OversightOptionId");

    private final Registrations registrations;
    private final RegistrationRights rights;
    private final Visibility visibility;
    private final Organizations organizations;
    private final LockStates locks;

    RegistrationPermissions(
            Registrations registrations,
            RegistrationRights rights,
            Visibility visibility,
            Organizations organizations,
            LockStates locks) {
        this.registrations = registrations;
        this.rights = rights;
        this.visibility = visibility;
        this.organizations = organizations;
        this.locks = locks;
    }

    @Transactional
    public CollectionPermissions ofCollection(Caller caller, UUID organization) {
        if (organizations.find(organization).isEmpty()) {
            throw new NotFound("organization", organization);
        }
        return new CollectionPermissions(caller.mayModify(organization));
    }

    @Transactional
    public RecordPermissions ofRecord(Caller caller, UUID uuid) {
        return registrations
                .findByIdOptional(uuid)
                .map(registration -> ofRecord(caller, registration))
                .orElseGet(() -> outOfSight(uuid));
    }

    private RecordPermissions outOfSight(UUID uuid) {
        var why = registrations.absent(uuid);
        if (why instanceof NotPermitted) {
            return RecordPermissions.NONE;
        }
        throw why;
    }

    private RecordPermissions ofRecord(Caller caller, Registration registration) {
        if (!visibility.mayRead(caller, registration.municipality())) {
            return RecordPermissions.NONE;
        }
        var mayModify = rights.mayModify(caller, registration);
        var inForce = locks.find(registration.municipality());
        var fields = FieldPermissions.of(caller, inForce, mayModify, ALWAYS_LISTED, RegistrationDocument.TYPE);
        return new RecordPermissions(true, mayModify, mayModify, fields);
    }
}

package dk.feltlaas.gdpr.registration;

import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.gdpr.oversight.OversightDate;
import dk.feltlaas.gdpr.oversight.OversightDates;
import dk.feltlaas.gdpr.reference.NewReferences;
import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.lock.FieldGate;
import dk.feltlaas.platform.problem.RefusedWrite;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The one way in which a change of a registration or its dates is judged and stored. Needs a transaction. */
@ApplicationScoped
class RegistrationStore {
    private final Registrations registrations;
    private final OversightDates dates;
    private final RegistrationRights rights;
    private final Visibility visibility;
    private final FieldGate gate;
    private final NewReferences references;
    private final CommitClock clock;

    RegistrationStore(
            Registrations registrations,
            OversightDates dates,
            RegistrationRights rights,
            Visibility visibility,
            FieldGate gate,
            NewReferences references,
            CommitClock clock) {
        this.registrations = registrations;
        this.dates = dates;
        this.rights = rights;
        this.visibility = visibility;
        this.gate = gate;
        this.references = references;
        this.clock = clock;
    }

    /** The registration, for this transaction alone to change; refused when the caller may not even see it. */
    Registration open(Caller caller, UUID uuid) {
        var registration = registrations.getForChange(uuid);
        visibility.requireRead(caller, RegistrationDocument.TYPE, uuid, registration.municipality());
        return registration;
    }

    /** Judges the change, checks what it refers to, stores it. Answers the dates it touched; no change stores nothing. */
    List<OversightDate> store(Caller caller, Registration registration, RegistrationChange change) {
        var municipality = registration.municipality();
        judge(caller, registration, change);
        if (change.isEmpty()) {
            return List.of();
        }
        references.check(municipality, change.newReferences());
        registration.become(change.document().after(), caller.account(), clock.next(municipality));
        registrations.persist(registration);
        var touched = change.dates().stream()
                .map(date -> dates.apply(registration.uuid(), municipality, date))
                .toList();
        registrations.store();
        return touched;
    }

    private void judge(Caller caller, Registration registration, RegistrationChange change) {
        var isNew = registration.lastModified() == null;
        var write = new RefusedWrite(
                RegistrationDocument.TYPE,
                isNew ? null : registration.uuid(),
                registration.municipality(),
                null,
                change.attempts());
        gate.judge(
                caller,
                write,
                rights.mayModify(caller, registration),
                visibility.mayRead(caller, registration.municipality()));
    }
}

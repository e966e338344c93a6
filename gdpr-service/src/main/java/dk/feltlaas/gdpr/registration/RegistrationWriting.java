package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.gdpr.oversight.OversightDates;
import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.lock.LockStates;
import dk.feltlaas.platform.outbox.Outbox;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Making, changing and deleting registrations. */
@ApplicationScoped
class RegistrationWriting {
    private final RegistrationStore store;
    private final Registrations registrations;
    private final OversightDates dates;
    private final RegistrationRights rights;
    private final Visibility visibility;
    private final Organizations organizations;
    private final Outbox outbox;
    private final RegistrationView view;
    private final LockStates locks;
    private final AuditNote note;

    RegistrationWriting(
            RegistrationStore store,
            Registrations registrations,
            OversightDates dates,
            RegistrationRights rights,
            Visibility visibility,
            Organizations organizations,
            Outbox outbox,
            RegistrationView view,
            LockStates locks,
            AuditNote note) {
        this.store = store;
        this.registrations = registrations;
        this.dates = dates;
        this.rights = rights;
        this.visibility = visibility;
        this.organizations = organizations;
        this.outbox = outbox;
        this.view = view;
        this.locks = locks;
        this.note = note;
    }

    /** A registration made with a locked field set changes that field like any other write. */
    @Transactional
    public RegistrationDetail create(Caller caller, JsonNode body) {
        UUID municipality = organization(body);
        Changes wanted = RegistrationDocument.SCHEMA.read(body, Mode.CREATE);
        visibility.requireRead(caller, RegistrationDocument.TYPE, null, municipality);
        var registration = new Registration(municipality, caller.account());
        store.store(caller, registration, RegistrationChange.of(Content.EMPTY, List.of(), wanted));
        return view.detail(registration);
    }

    @Transactional
    public RegistrationDetail change(Caller caller, UUID uuid, IfMatch condition, JsonNode body, Mode mode) {
        var registration = store.open(caller, uuid);
        condition.require(registration.version());
        Changes wanted = RegistrationDocument.SCHEMA.read(body, mode);
        store.store(caller, registration, RegistrationChange.of(registration.content(), dates.of(uuid), wanted));
        return view.detail(registration);
    }

    /** The municipality's own right, whatever is locked; the audit entry lists the locked values that go with it. */
    @Transactional
    public void delete(Caller caller, UUID uuid, IfMatch condition) {
        var registration = store.open(caller, uuid);
        var municipality = registration.municipality();
        if (!rights.mayModify(caller, registration)) {
            throw new NotPermitted(
                    "Only the organization's own people may delete its registrations.",
                    locks.refused(RegistrationDocument.TYPE, uuid, municipality));
        }
        condition.require(registration.version());
        note.epoch(locks.forWrite(municipality).epoch());
        dates.of(uuid).forEach(dates::delete);
        registrations.delete(registration);
        announceEnd(registration);
    }

    /** registry-service passes it on to clients that keep copies. */
    private void announceEnd(Registration registration) {
        String id = registration.uuid().toString();
        var gone = new RegistrationDeleted(registration.uuid(), registration.municipality());
        outbox.append(Topic.REGISTRATIONS, id, EventTypes.REGISTRATION_DELETED, id, gone);
    }

    private UUID organization(JsonNode body) {
        var uuid = RegistrationDocument.BIRTH
                .read(body, Mode.CREATE)
                .value("organization")
                .map(JsonNode::textValue)
                .map(UUID::fromString)
                .orElseThrow();
        return organizations
                .find(uuid)
                .orElseThrow(() -> new InvalidInput("/organizationUuid", "There is no organization " + uuid + " here."))
                .uuid();
    }
}

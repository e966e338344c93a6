package dk.feltlaas.gdpr.registration;

import dk.feltlaas.gdpr.oversight.OversightDates;
import dk.feltlaas.platform.audit.AuditNote;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.RegistrationDeleted;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.outbox.PublishedState;
import jakarta.enterprise.context.ApplicationScoped;

/** Registrations after a restore: one that everybody was told is gone for good goes again. */
@ApplicationScoped
class PublishedRegistrations implements PublishedState {
    private final Registrations registrations;
    private final OversightDates dates;
    private final AuditNote note;

    PublishedRegistrations(Registrations registrations, OversightDates dates, AuditNote note) {
        this.registrations = registrations;
        this.dates = dates;
        this.note = note;
    }

    @Override
    public Topic topic() {
        return Topic.REGISTRATIONS;
    }

    @Override
    public void supersede(CloudEvent forgotten) {
        var gone = forgotten.data(RegistrationDeleted.class).uuid();
        registrations.findByIdOptional(gone).ifPresent(registration -> {
            note.reason("The database was restored from a backup; this had been deleted.");
            dates.of(gone).forEach(dates::delete);
            registrations.delete(registration);
        });
    }
}

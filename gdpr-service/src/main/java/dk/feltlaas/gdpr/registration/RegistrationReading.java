package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.gdpr.access.Visibility;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.reading.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Answers registrations to whoever may see them. */
@ApplicationScoped
class RegistrationReading {
    private final Registrations registrations;
    private final Visibility visibility;
    private final RegistrationView view;
    private final Reads reads;

    RegistrationReading(Registrations registrations, Visibility visibility, RegistrationView view, Reads reads) {
        this.registrations = registrations;
        this.visibility = visibility;
        this.view = view;
        this.reads = reads;
    }

    /** Those of other organisations are left out, also when asked for by name. */
    @Transactional
    public List<ObjectNode> list(Caller caller, RegistrationFilter filter) {
        var page = registrations.find(filter, visibility.municipalities(caller, filter.organization));
        return view.list(
                reads.counted(RegistrationDocument.TYPE, page, Registration::municipality, registration -> null));
    }

    @Transactional
    public RegistrationDetail get(Caller caller, UUID uuid) {
        var registration = registrations.get(uuid);
        visibility.requireRead(caller, RegistrationDocument.TYPE, uuid, registration.municipality());
        reads.counted(RegistrationDocument.TYPE, registration.municipality(), null);
        return view.detail(registration);
    }
}

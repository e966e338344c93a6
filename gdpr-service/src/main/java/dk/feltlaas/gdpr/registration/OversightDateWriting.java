package dk.feltlaas.gdpr.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.gdpr.oversight.DateChange;
import dk.feltlaas.gdpr.oversight.OversightDate;
import dk.feltlaas.gdpr.oversight.OversightDates;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Adding, changing and removing single oversight dates; each is a change of the registration. */
@ApplicationScoped
class OversightDateWriting {
    private final RegistrationStore store;
    private final OversightDates dates;
    private final RegistrationView view;

    OversightDateWriting(RegistrationStore store, OversightDates dates, RegistrationView view) {
        this.store = store;
        this.dates = dates;
        this.view = view;
    }

    @Transactional
    public ObjectNode add(Caller caller, UUID registration, JsonNode body) {
        return view.date(
                write(caller, registration, stored -> DateChange.add(body)).getFirst());
    }

    @Transactional
    public ObjectNode change(Caller caller, UUID registration, UUID uuid, JsonNode body) {
        write(caller, registration, stored -> DateChange.revise(find(stored, uuid), body, Mode.PATCH));
        return view.date(dates.findById(uuid));
    }

    @Transactional
    public void remove(Caller caller, UUID registration, UUID uuid) {
        write(caller, registration, stored -> new DateChange.Removed(find(stored, uuid)));
    }

    private List<OversightDate> write(Caller caller, UUID uuid, Function<List<OversightDate>, DateChange> proposal) {
        var registration = store.open(caller, uuid);
        var stored = dates.of(uuid);
        return store.store(
                caller, registration, RegistrationChange.of(registration.content(), stored, proposal.apply(stored)));
    }

    private static OversightDate find(List<OversightDate> stored, UUID uuid) {
        return stored.stream()
                .filter(date -> date.uuid().equals(uuid))
                .findFirst()
                .orElseThrow(() -> new NotFound("oversight date of this registration", uuid));
    }
}

package dk.feltlaas.gdpr.registration;

import dk.feltlaas.gdpr.option.OptionTypes;
import dk.feltlaas.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.UUID;

/** The ordinary right to change a registration: by a role in the municipality, or by one on the registration itself. */
@ApplicationScoped
class RegistrationRights {
    private final OptionTypes options;

    RegistrationRights(OptionTypes options) {
        this.options = options;
    }

    boolean mayModify(Caller caller, Registration registration) {
        return caller.mayModify(registration.municipality())
                || caller.isMemberOf(registration.municipality()) && isAssignedTo(caller, registration);
    }

    private boolean isAssignedTo(Caller caller, Registration registration) {
        var held = new HashSet<UUID>();
        for (var assignment : RegistrationDocument.SCHEMA.value(registration.content(), RegistrationDocument.ROLES)) {
            if (assignment.path("user").asText().equals(caller.account().toString())) {
                held.add(UUID.fromString(assignment.path("role").asText()));
            }
        }
        return !held.isEmpty() && !options.withWriteAccess(held).isEmpty();
    }
}

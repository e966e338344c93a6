package dk.feltlaas.gdpr.profile;

import static dk.feltlaas.gdpr.profile.ProfileDocument.SCHEMA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.gdpr.reference.KnownNames;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.event.ProfileState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Renders profiles, always with the names of enumerations: they are kept by registry-service as they are. */
@ApplicationScoped
class ProfileView {
    private final KnownNames names;

    ProfileView(KnownNames names) {
        this.names = names;
    }

    ProfileState of(UsageProfile profile) {
        return new ProfileState(
                profile.usage(),
                profile.municipality(),
                profile.version(),
                render(profile.content()),
                profile.changedAt(),
                profile.changedBy());
    }

    ProfileState empty(UUID usage, UUID municipality) {
        return new ProfileState(usage, municipality, 0, render(Content.EMPTY), null, null);
    }

    private ObjectNode render(Content content) {
        var known = names.of(List.of(SCHEMA.references(content, RenderOptions.DEFAULT)));
        return SCHEMA.render(content, known, RenderOptions.DEFAULT);
    }
}

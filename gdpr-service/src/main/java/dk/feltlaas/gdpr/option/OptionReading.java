package dk.feltlaas.gdpr.option;

import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Answers option lists. They are the same for every organisation, but the organisation must be one. */
@ApplicationScoped
class OptionReading {
    private final OptionTypes options;
    private final Organizations organizations;

    OptionReading(OptionTypes options, Organizations organizations) {
        this.options = options;
        this.organizations = organizations;
    }

    @Transactional
    public List<OptionResponse> list(OptionKind kind, OptionQuery query) {
        requireKnown(query.organization());
        return options.available(kind, query.page()).stream()
                .map(OptionResponse::from)
                .toList();
    }

    @Transactional
    public OptionDetailResponse get(OptionKind kind, UUID option, OptionQuery query) {
        requireKnown(query.organization());
        return OptionDetailResponse.from(options.get(kind, option));
    }

    private void requireKnown(UUID organization) {
        if (organizations.find(organization).isEmpty()) {
            throw new NotFound("organization", organization);
        }
    }
}

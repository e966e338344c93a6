package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.directory.Organization;
import dk.feltlaas.platform.directory.Organizations;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.registry.deletion.Deletions;
import dk.feltlaas.registry.system.ItSystem;
import dk.feltlaas.registry.system.ItSystems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Begins usages: which municipality would use which system, and whether it may. */
@ApplicationScoped
class NewUsages {
    private final ItSystems systems;
    private final Organizations organizations;
    private final UsageRights rights;
    private final Deletions deletions;
    private final CurrentCaller caller;
    private final Clock clock;

    NewUsages(
            ItSystems systems,
            Organizations organizations,
            UsageRights rights,
            Deletions deletions,
            CurrentCaller caller,
            Clock clock) {
        this.systems = systems;
        this.organizations = organizations;
        this.rights = rights;
        this.deletions = deletions;
        this.caller = caller;
        this.clock = clock;
    }

    record Wanted(UUID system, UUID municipality) {}

    Wanted read(JsonNode body) {
        Changes given = UsageDocument.BEGINNING.read(body, Mode.CREATE);
        return new Wanted(id(given, "system"), id(given, "organization"));
    }

    /** A usage that says nothing yet and is not stored. */
    ItSystemUsage begin(Wanted wanted) {
        organizations
                .find(wanted.municipality())
                .filter(organization -> !organization.disabled())
                .filter(Organization::isMunicipality)
                .orElseThrow(() -> new InvalidInput("/organizationUuid", "is not the id of an active municipality"));
        rights.requireCreate(wanted.municipality());
        ItSystem system = systems.findByIdOptional(wanted.system())
                .orElseThrow(() -> new InvalidInput("/systemUuid", "is not the id of a system"));
        if (system.isDeactivated()) {
            throw new InvalidInput("/systemUuid", "is the id of a system that is deactivated");
        }
        return new ItSystemUsage(
                wanted.municipality(),
                wanted.system(),
                deletions.usagesDeleted(wanted.municipality(), wanted.system()),
                Content.EMPTY,
                clock.instant(),
                caller.get().account());
    }

    /**
     * To be called after the insert, which waits while the usage before it is being ended: its id was made before that,
     * and is the one that clients are told is gone.
     */
    void requireUnusedId(ItSystemUsage usage) {
        if (deletions.isDeletedUsage(usage.id())) {
            throw new AlreadyExists("The municipality used this system when it was asked for.");
        }
    }

    private static UUID id(Changes given, String property) {
        return UUID.fromString(given.value(property).orElseThrow().textValue());
    }
}

package dk.feltlaas.registry.system;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.clock.CommitClock;
import dk.feltlaas.platform.document.Changes;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.http.IfMatch;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.AlreadyExists;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import dk.feltlaas.registry.UniqueConstraint;
import dk.feltlaas.registry.deletion.Deletions;
import dk.feltlaas.registry.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Keeps the catalogue. Only the secretariat writes it; its stamps rise strictly over the whole catalogue. */
@ApplicationScoped
class SystemCatalogue {
    /** The scope under which the catalogue draws its stamps; it belongs to no municipality. */
    private static final UUID CATALOGUE = new UUID(0, 1);

    private static final UniqueConstraint NAME = new UniqueConstraint("it_system_name_any_case");

    private final ItSystems systems;
    private final SystemUse use;
    private final References references;
    private final Deletions deletions;
    private final CommitClock clock;
    private final CurrentCaller caller;

    SystemCatalogue(
            ItSystems systems,
            SystemUse use,
            References references,
            Deletions deletions,
            CommitClock clock,
            CurrentCaller caller) {
        this.systems = systems;
        this.use = use;
        this.references = references;
        this.deletions = deletions;
        this.clock = clock;
        this.caller = caller;
    }

    @Transactional
    ItSystem create(JsonNode body) {
        requireSecretariat(null);
        Changes wanted = SystemDocument.SCHEMA.read(body, Mode.CREATE);
        Revision revision = SystemDocument.SCHEMA.apply(Content.EMPTY, wanted);
        references.check(revision);
        ItSystem system = new ItSystem(
                revision.after(), clock.next(CATALOGUE), caller.get().account());
        systems.persist(system);
        flush(system);
        return system;
    }

    @Transactional
    ItSystem change(UUID id, JsonNode body, IfMatch precondition) {
        Changes wanted = SystemDocument.SCHEMA.read(body, Mode.PATCH);
        ItSystem system = systems.getForChange(id);
        requireSecretariat(id);
        precondition.require(system.version());
        Revision revision = SystemDocument.SCHEMA.apply(system.content(), wanted);
        references.check(revision);
        if (!revision.isEmpty()) {
            system.say(revision.after(), clock.next(CATALOGUE), caller.get().account());
            flush(system);
            if (revision.changes(SystemDocument.NAME)) {
                use.renamed(system);
            }
        }
        return system;
    }

    @Transactional
    void delete(UUID id, IfMatch precondition) {
        ItSystem system = systems.getForChange(id);
        requireSecretariat(id);
        precondition.require(system.version());
        if (!use.municipalitiesUsing(Set.of(id)).isEmpty()) {
            throw new AlreadyExists("The system is used by municipalities. Deactivate it instead.");
        }
        systems.delete(system);
        systems.flush();
        deletions.systemDeleted(id);
    }

    private void flush(ItSystem system) {
        NAME.guard(systems::flush, () -> new AlreadyExists("There is a system named " + system.name() + " already."));
    }

    private void requireSecretariat(UUID system) {
        if (!caller.get().isGlobalAdmin()) {
            throw new NotPermitted(
                    "Only the secretariat keeps the catalogue of systems.",
                    RefusedWrite.of(SystemDocument.TYPE, system, null));
        }
    }
}

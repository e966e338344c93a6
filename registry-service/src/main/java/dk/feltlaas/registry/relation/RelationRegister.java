package dk.feltlaas.registry.relation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.registry.reference.References;
import dk.feltlaas.registry.usage.ItSystemUsage;
import dk.feltlaas.registry.usage.ItSystemUsages;
import dk.feltlaas.registry.usage.UsageRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes relations, as a change of the usage they go out from. */
@ApplicationScoped
class RelationRegister {
    private final SystemRelations relations;
    private final ItSystemUsages usages;
    private final UsageRegister register;
    private final References references;

    RelationRegister(SystemRelations relations, ItSystemUsages usages, UsageRegister register, References references) {
        this.relations = relations;
        this.usages = usages;
        this.register = register;
        this.references = references;
    }

    @Transactional
    SystemRelation create(UUID usage, JsonNode body) {
        Revision revision = read(Content.EMPTY, body, Mode.CREATE);
        ItSystemUsage from = register.touch(usage);
        check(from, revision);
        SystemRelation relation = new SystemRelation(from, revision.after());
        relations.persist(relation);
        return relation;
    }

    @Transactional
    SystemRelation change(UUID usage, UUID id, JsonNode body) {
        ItSystemUsage from = register.touch(usage);
        SystemRelation relation = relations.find(usage, id).orElseThrow(() -> new NotFound("system relation", id));
        Revision revision = read(relation.content(), body, Mode.PUT);
        check(from, revision);
        relation.say(revision.after());
        return relation;
    }

    /** As in KITOS, a relation that is not there cannot be deleted: 400. */
    @Transactional
    void delete(UUID usage, UUID id) {
        register.touch(usage);
        relations.delete(relations
                .find(usage, id)
                .orElseThrow(() -> new InvalidInput("systemRelationUuid", "is no relation of this usage")));
    }

    private static Revision read(Content before, JsonNode body, Mode mode) {
        return RelationDocument.OUTGOING.apply(before, RelationDocument.OUTGOING.read(body, mode));
    }

    private void check(ItSystemUsage from, Revision revision) {
        references.check(revision);
        UUID to =
                UUID.fromString(revision.after().text(RelationDocument.TO_USAGE).orElseThrow());
        if (to.equals(from.id()) || !usages.get(to).municipality().equals(from.municipality())) {
            throw new InvalidInput("/toSystemUsageUuid", "must be another usage of the same municipality");
        }
    }
}

package dk.feltlaas.registry.relation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.registry.reference.References;
import dk.feltlaas.registry.usage.UsageRelations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Renders relations, from either end. */
@ApplicationScoped
class RelationRenderer implements UsageRelations {
    private final SystemRelations relations;
    private final References references;

    RelationRenderer(SystemRelations relations, References references) {
        this.relations = relations;
        this.references = references;
    }

    @Override
    public Map<UUID, ArrayNode> outgoing(Collection<UUID> usages) {
        List<SystemRelation> found = relations.from(usages);
        List<Rendered> rendered = outgoing(found);
        Map<UUID, ArrayNode> byUsage = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byUsage.computeIfAbsent(found.get(i).fromUsage(), usage -> JsonNodeFactory.instance.arrayNode())
                    .add(rendered.get(i).tree());
        }
        return byUsage;
    }

    Rendered outgoing(SystemRelation relation) {
        return outgoing(List.of(relation)).getFirst();
    }

    List<Rendered> incoming(UUID usage) {
        return references.render(
                RelationDocument.INCOMING, relations.to(usage), SystemRelation::content, RelationRenderer::options);
    }

    private List<Rendered> outgoing(List<SystemRelation> found) {
        return references.render(RelationDocument.OUTGOING, found, SystemRelation::content, RelationRenderer::options);
    }

    private static RenderOptions options(SystemRelation relation) {
        return RenderOptions.DEFAULT.supplying(Map.of(
                "uuid",
                TextNode.valueOf(relation.id().toString()),
                RelationDocument.FROM_USAGE,
                TextNode.valueOf(relation.fromUsage().toString())));
    }
}

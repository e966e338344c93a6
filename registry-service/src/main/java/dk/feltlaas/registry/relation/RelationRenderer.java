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
        List<Outgoing> found = relations.from(usages);
        List<Rendered> rendered = render(found);
        Map<UUID, ArrayNode> byUsage = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byUsage.computeIfAbsent(found.get(i).usage(), usage -> JsonNodeFactory.instance.arrayNode())
                    .add(rendered.get(i).tree());
        }
        return byUsage;
    }

    Rendered outgoing(SystemRelation relation) {
        return render(List.of(new Outgoing(relation))).getFirst();
    }

    List<Rendered> incoming(UUID usage) {
        return references.render(
                RelationDocument.INCOMING,
                relations.to(usage),
                SystemRelation::content,
                relation -> options(relation.id(), relation.fromUsage()));
    }

    private List<Rendered> render(List<Outgoing> found) {
        return references.render(
                RelationDocument.OUTGOING,
                found,
                Outgoing::content,
                relation -> options(relation.id(), relation.usage()));
    }

    private static RenderOptions options(UUID relation, UUID fromUsage) {
        return RenderOptions.DEFAULT.supplying(Map.of(
                "uuid",
                TextNode.valueOf(relation.toString()),
                RelationDocument.FROM_USAGE,
                TextNode.valueOf(fromUsage.toString())));
    }
}

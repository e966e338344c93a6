package dk.feltlaas.registry.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.http.EnumStyle;
import dk.feltlaas.registry.reference.References;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Renders systems; of a whole page all names are looked up at once. */
@ApplicationScoped
class SystemRenderer {
    private final SystemUse use;
    private final References references;
    private final EnumStyle enumStyle;

    SystemRenderer(SystemUse use, References references, EnumStyle enumStyle) {
        this.use = use;
        this.references = references;
        this.enumStyle = enumStyle;
    }

    Rendered render(ItSystem system) {
        return render(List.of(system)).getFirst();
    }

    List<Rendered> render(List<ItSystem> systems) {
        Map<UUID, Set<UUID>> users =
                use.municipalitiesUsing(systems.stream().map(ItSystem::id).toList());
        return references.render(
                SystemDocument.SCHEMA,
                systems,
                ItSystem::content,
                system -> options(system, users.getOrDefault(system.id(), Set.of())));
    }

    private RenderOptions options(ItSystem system, Set<UUID> users) {
        Map<String, JsonNode> supplied = new HashMap<>();
        supplied.put("uuid", text(system.id()));
        supplied.put("created", Stamps.json(system.createdAt()));
        supplied.put("createdBy", text(system.createdBy()));
        supplied.put("lastModified", Stamps.json(system.lastModified()));
        supplied.put("lastModifiedBy", text(system.lastModifiedBy()));
        var using = JsonNodeFactory.instance.arrayNode();
        users.forEach(municipality -> using.add(municipality.toString()));
        supplied.put("usingOrganizations", using);
        return enumStyle.apply(RenderOptions.DEFAULT).supplying(supplied);
    }

    private static JsonNode text(UUID id) {
        return id == null ? null : TextNode.valueOf(id.toString());
    }
}

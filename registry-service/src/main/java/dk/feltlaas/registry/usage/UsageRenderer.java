package dk.feltlaas.registry.usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
import java.util.UUID;

/** Renders usages: their own content, the read copy of their GDPR profile, and what follows from other records. */
@ApplicationScoped
public class UsageRenderer {
    private static final String VALIDITY = "general.validity.";

    private final References references;
    private final Validity validity;
    private final UsageRelations relations;
    private final EnumStyle enumStyle;

    UsageRenderer(References references, Validity validity, UsageRelations relations, EnumStyle enumStyle) {
        this.references = references;
        this.validity = validity;
        this.relations = relations;
        this.enumStyle = enumStyle;
    }

    public Rendered render(ItSystemUsage usage) {
        return render(List.of(usage)).getFirst();
    }

    List<Rendered> render(List<ItSystemUsage> usages) {
        Map<UUID, ArrayNode> outgoing =
                relations.outgoing(usages.stream().map(ItSystemUsage::id).toList());
        Map<UUID, Validity.Verdict> verdicts = validity.of(usages);
        RenderOptions style = enumStyle.apply(RenderOptions.DEFAULT);
        return references.render(
                UsageDocument.SCHEMA, usages, ItSystemUsage::content, usage -> style.copying(usage.profile())
                        .supplying(own(usage, outgoing.get(usage.id()), verdicts.get(usage.id()))));
    }

    private Map<String, JsonNode> own(ItSystemUsage usage, ArrayNode outgoing, Validity.Verdict verdict) {
        Map<String, JsonNode> values = new HashMap<>();
        values.put("uuid", text(usage.id()));
        values.put("createdBy", text(usage.createdBy()));
        values.put("createdAt", Stamps.json(usage.createdAt()));
        values.put("lastModified", Stamps.json(usage.lastModified()));
        values.put("lastModifiedBy", text(usage.lastModifiedBy()));
        values.put("systemContext", text(usage.system()));
        values.put("organizationContext", text(usage.municipality()));
        values.put("outgoingSystemRelations", outgoing == null ? JsonNodeFactory.instance.arrayNode() : outgoing);
        values.put(VALIDITY + "valid", BooleanNode.valueOf(verdict.valid()));
        values.put(VALIDITY + "validAccordingToValidityPeriod", BooleanNode.valueOf(verdict.byPeriod()));
        values.put(VALIDITY + "validAccordingToLifeCycle", BooleanNode.valueOf(verdict.byLifeCycle()));
        values.put(VALIDITY + "validAccordingToMainContract", BooleanNode.valueOf(verdict.byContract()));
        values.put(
                VALIDITY + "mainContractState",
                TextNode.valueOf(verdict.contract().name()));
        return values;
    }

    private static JsonNode text(UUID id) {
        return id == null ? null : TextNode.valueOf(id.toString());
    }
}

package dk.feltlaas.registry.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.document.Revision.NewReference;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names and checks references of all kinds; what no source knows about is neither named nor checked. */
@ApplicationScoped
public class References {
    private final Map<Kind, ReferenceSource> sources = new HashMap<>();

    References(@All List<ReferenceSource> sources) {
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
    }

    /** Looks the names up at once; what is returned answers from memory. */
    public Names names(Map<Kind, Set<UUID>> wanted) {
        Map<Kind, Map<UUID, Names.Name>> known = wanted.entrySet().stream()
                .filter(entry -> sources.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sources.get(entry.getKey())
                        .names(entry.getKey(), entry.getValue())));
        return (kind, id) ->
                Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(id));
    }

    /** Renders documents of one kind; of all of them together every name is looked up at once. */
    public <T> List<ObjectNode> render(
            DocumentSchema schema,
            List<T> records,
            Function<T, Content> content,
            Function<T, RenderOptions> optionsOf) {
        Map<T, RenderOptions> options = new IdentityHashMap<>();
        Map<Kind, Set<UUID>> wanted = new HashMap<>();
        for (T one : records) {
            options.put(one, optionsOf.apply(one));
            schema.references(content.apply(one), options.get(one))
                    .forEach((kind, ids) -> wanted.computeIfAbsent(kind, unused -> new HashSet<>())
                            .addAll(ids));
        }
        Names names = names(wanted);
        return records.stream()
                .map(one -> schema.render(content.apply(one), names, options.get(one)))
                .toList();
    }

    /** Throws {@link InvalidInput} naming every reference that came with the revision and cannot be chosen. */
    public void check(Revision revision) {
        Map<Kind, List<NewReference>> byKind = revision.newReferences().stream()
                .filter(reference -> sources.containsKey(reference.kind()))
                .collect(Collectors.groupingBy(NewReference::kind));
        List<Violation> unknown = byKind.entrySet().stream()
                .flatMap(entry -> unknown(entry.getKey(), entry.getValue()).stream())
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    private List<Violation> unknown(Kind kind, List<NewReference> references) {
        Set<UUID> choosable = sources.get(kind)
                .choosable(kind, references.stream().map(NewReference::uuid).toList());
        return references.stream()
                .filter(reference -> !choosable.contains(reference.uuid()))
                .map(reference -> new Violation(
                        reference.pointer(), "There is no " + kind.name() + " " + reference.uuid() + " to choose."))
                .toList();
    }
}

package dk.feltlaas.registry.reference;

import dk.feltlaas.platform.directory.NameLookup;
import dk.feltlaas.platform.directory.NameLookup.Wanted;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Rendered;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.document.Revision.NewReference;
import dk.feltlaas.platform.document.Showing;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names and checks references of all kinds; what no source knows about is neither named nor checked. */
@ApplicationScoped
public class References {
    private final Map<Kind, ReferenceSource> sources = new HashMap<>();
    private final NameLookup lookup;

    References(@All List<ReferenceSource> sources, NameLookup lookup) {
        this.lookup = lookup;
        sources.forEach(source -> source.kinds().forEach(kind -> this.sources.put(kind, source)));
    }

    /** Looks the names up at once; what is returned answers from memory. */
    public Names names(Map<Kind, Set<UUID>> wanted) {
        return found(wanted, ReferenceSource::named);
    }

    private Names found(Map<Kind, Set<UUID>> wanted, BiFunction<ReferenceSource, Kind, String> select) {
        return lookup.find(wanted.entrySet().stream()
                .filter(entry -> sources.containsKey(entry.getKey()))
                .map(entry -> {
                    Kind kind = entry.getKey();
                    return new Wanted(kind, select.apply(sources.get(kind), kind), entry.getValue());
                })
                .toList());
    }

    /** Renders documents of one kind; of all of them together every name is looked up at once. */
    public <T> List<Rendered> render(
            DocumentSchema schema, List<T> records, Function<T, Content> content, Function<T, RenderOptions> options) {
        List<Showing> documents = records.stream()
                .map(one -> schema.showing(content.apply(one), options.apply(one)))
                .toList();
        Map<Kind, Set<UUID>> wanted = new HashMap<>();
        documents.forEach(document -> document.references(wanted));
        Names names = names(wanted);
        return documents.stream().map(document -> document.named(names)).toList();
    }

    /** Throws {@link InvalidInput} naming every reference that came with the revision and cannot be chosen. */
    public void check(Revision revision) {
        List<NewReference> references = revision.newReferences().stream()
                .filter(reference -> sources.containsKey(reference.kind()))
                .toList();
        Names choosable = found(
                references.stream()
                        .collect(Collectors.groupingBy(
                                NewReference::kind, Collectors.mapping(NewReference::uuid, Collectors.toSet()))),
                ReferenceSource::choosable);
        List<Violation> unknown = references.stream()
                .filter(one -> choosable.find(one.kind(), one.uuid()).isEmpty())
                .map(one -> new Violation(
                        one.pointer(), "There is no " + one.kind().name() + " " + one.uuid() + " to choose."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }
}

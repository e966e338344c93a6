package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;

/** One step in the life of a document: what it said, what it says, and the properties in which the two differ. */
public record Revision(DocumentSchema schema, Content before, Content after, List<FieldDiff> changes) {

    /**
     * A reference the document did not have before, so its target is yet to be checked.
     *
     * @param pointer where a client writes it
     */
    public record NewReference(Kind kind, UUID uuid, String pointer) {}

    public Revision {
        changes = List.copyOf(changes);
    }

    /** Whether nothing differs, so that nothing needs to be written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public boolean changes(String path) {
        return changes.stream().anyMatch(diff -> diff.path().equals(path));
    }

    public boolean changesAny(Collection<String> paths) {
        return paths.stream().anyMatch(this::changes);
    }

    /** The field keys of what differs. What the service maintains itself is nobody's deed and left out. */
    public SequencedSet<String> changedKeys() {
        var keys = new LinkedHashSet<String>();
        changes.stream()
                .filter(diff -> diff.field().property().access() != Access.MAINTAINED)
                .forEach(diff -> keys.add(diff.key()));
        return keys;
    }

    /** This revision with one more value set by the service itself; null resets. */
    public Revision with(String path, JsonNode value) {
        return schema.compare(
                before, after.with(path, schema.field(path).property().kept(value)));
    }

    /** The references that came with this revision. */
    public List<NewReference> newReferences() {
        var found = new ArrayList<NewReference>();
        for (var diff : changes) {
            var type = diff.field().property().type();
            var had = new HashSet<UUID>();
            type.references(diff.before(), (kind, uuid) -> had.add(uuid));
            type.references(diff.after(), (kind, uuid) -> {
                if (had.add(uuid)) {
                    found.add(new NewReference(kind, uuid, diff.field().pointer()));
                }
            });
        }
        return found;
    }
}

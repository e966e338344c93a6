package dk.feltlaas.platform.testing.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The records a client knows from walking changes and deletions. For one thread at a time. */
public final class Copy {
    private final Walk changes;
    private final Walk deletions;
    private final Map<UUID, Seen> records = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Seen> gone = new ArrayList<>();
    private final Set<UUID> goneRecords = new HashSet<>();

    public Copy(Walk changes, Walk deletions) {
        this.changes = changes;
        this.deletions = deletions;
    }

    /**
     * Reads one page of each; answers whether there was anything new.
     *
     * @throws IllegalStateException when a record is told of after its deletion, or is deleted twice
     */
    public synchronized boolean goOn() {
        List<Seen> changed = changes.onePage();
        for (Seen change : changed) {
            if (goneRecords.contains(change.record())) {
                throw new IllegalStateException(change + " after it was deleted");
            }
            records.put(change.record(), change);
            seen.add(change);
        }
        List<Seen> deleted = deletions.onePage();
        for (Seen deletion : deleted) {
            if (!goneRecords.add(deletion.record())) {
                throw new IllegalStateException(deletion + " for the second time");
            }
            records.remove(deletion.record());
            gone.add(deletion);
        }
        return !changed.isEmpty() || !deleted.isEmpty();
    }

    /** The records as this client knows them. */
    public synchronized Map<UUID, Seen> records() {
        return Map.copyOf(records);
    }

    /** Every version that was read, in that order. */
    public synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Every deletion that was read, in that order. */
    public synchronized List<Seen> gone() {
        return List.copyOf(gone);
    }
}

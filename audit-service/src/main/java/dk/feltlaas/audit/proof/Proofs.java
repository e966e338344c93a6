package dk.feltlaas.audit.proof;

import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.log.LogKeys;
import dk.feltlaas.audit.log.PublishedLog;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.platform.problem.NotReady;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads proofs from the published tree. They prove something only to who checks them. */
@ApplicationScoped
class Proofs {
    private static final int RETRY_AFTER_SECONDS = 1;

    private final PublishedLog log;
    private final LogKeys keys;

    Proofs(PublishedLog log, LogKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    /** Throws {@link NotReady} in the moment before a checkpoint covers the entry. */
    EntryProofResponse of(Entry entry) {
        PublishedLog.State state = log.now();
        if (entry.position() >= state.size()) {
            throw new NotReady("No checkpoint covers this entry yet.", RETRY_AFTER_SECONDS);
        }
        return new EntryProofResponse(
                state.note().toString(),
                keys.published().stream().map(VerifierKey::toString).toList(),
                ExportLine.of(
                        entry.leaf(), log.tree(state).inclusion(entry.position()), entry.actor(), entry.content()));
    }

    ConsistencyResponse consistency(ConsistencyQuery query) {
        PublishedLog.State state = log.now();
        ConsistencyQuery.Sizes sizes = query.within(state.size());
        List<String> path = log.consistency(sizes.from(), sizes.to()).path().stream()
                .map(Hash::base64)
                .toList();
        return new ConsistencyResponse(
                sizes.from(), sizes.to(), path, state.note().toString());
    }
}

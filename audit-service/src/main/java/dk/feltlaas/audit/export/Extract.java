package dk.feltlaas.audit.export;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.log.PublishedLog;
import dk.feltlaas.audit.search.EntryFilter;
import java.util.Optional;

/**
 * What is exported.
 *
 * @param state the signed log all proofs lead to; entries beyond it are not in the export
 * @param since the state it proves to have grown out of
 */
record Extract(Scope scope, EntryFilter filter, PublishedLog.State state, Optional<PublishedLog.State> since) {

    /** Whether it holds every entry the checkpoint covers. */
    boolean isWhole() {
        return scope instanceof Scope.Everything && filter.isEmpty();
    }
}

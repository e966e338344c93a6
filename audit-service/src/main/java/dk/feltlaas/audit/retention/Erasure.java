package dk.feltlaas.audit.retention;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.deed.Deed;
import dk.feltlaas.audit.deed.OwnDeeds;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.identity.Role;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import dk.feltlaas.platform.problem.RefusedWrite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Erases one body because the law asks. Erasure and its entry are there together or not at all. */
@ApplicationScoped
class Erasure {
    private final CurrentCaller caller;
    private final Entries entries;
    private final Eraser eraser;
    private final OwnDeeds deeds;

    Erasure(CurrentCaller caller, Entries entries, Eraser eraser, OwnDeeds deeds) {
        this.caller = caller;
        this.entries = entries;
        this.eraser = eraser;
        this.deeds = deeds;
    }

    @Transactional
    void erase(UUID id, String reason) {
        Entry entry = erasable(id);
        if (eraser.body(entry.position())) {
            deeds.record(Deed.of("audit.body-erased")
                    .about(entry.municipality())
                    .to(id)
                    .because(reason));
        }
    }

    /** Whoever may not erase it is not told either whether there is such an entry. */
    private Entry erasable(UUID id) {
        Caller who = caller.get();
        Optional<Entry> found = entries.find(new Scope.Everything(), id);
        if (who.isGlobalAdmin()) {
            return found.orElseThrow(() -> new NotFound("audit entry", id));
        }
        return found.filter(entry -> entry.municipality() != null && who.hasRole(entry.municipality(), Role.DPO))
                .orElseThrow(() -> new NotPermitted(
                        "Only the data protection officer of the municipality an entry is about, and the secretariat on"
                                + " its behalf, erase it.",
                        RefusedWrite.of(Deed.ENTRY, id, null)));
    }
}

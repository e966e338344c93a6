package dk.feltlaas.audit.retention;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.deed.Deed;
import dk.feltlaas.audit.deed.OwnDeeds;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.platform.identity.CurrentCaller;
import dk.feltlaas.platform.problem.NotFound;
import dk.feltlaas.platform.problem.NotPermitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        if (!caller.get().isGlobalAdmin()) {
            throw new NotPermitted("Only the secretariat erases entries, on behalf of the data protection officer.");
        }
        Entry entry = entries.find(new Scope.Everything(), id).orElseThrow(() -> new NotFound("audit entry", id));
        if (eraser.body(entry.position())) {
            deeds.record(Deed.of("audit.body-erased")
                    .about(entry.municipality())
                    .to(id)
                    .because(reason));
        }
    }
}

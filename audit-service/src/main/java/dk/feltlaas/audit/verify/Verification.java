package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.SignedNote;
import java.util.List;
import java.util.Optional;

/**
 * What checking came to.
 *
 * @param findings what is wrong; empty when nothing is
 * @param checkpoint the signed state of the log that was checked, when it could be read; worth keeping when all is sound
 * @param entries how many entries were proven
 * @param withoutActor of those, how many came without who did it: erased, or not shown
 * @param withoutContent of those, how many came without what was done: erased, or not shown
 * @param remarks what was not checked, and why
 */
public record Verification(
        List<Finding> findings,
        Optional<SignedNote> checkpoint,
        long entries,
        long withoutActor,
        long withoutContent,
        List<String> remarks) {
    public Verification {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }
}

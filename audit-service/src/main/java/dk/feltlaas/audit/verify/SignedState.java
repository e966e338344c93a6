package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.MalformedNote;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.tree.Hash;
import java.util.Collection;
import java.util.Optional;

/** Checks who signed a checkpoint, and how it relates to one that was kept. */
final class SignedState {
    private final Trust trust;
    private final Findings findings;

    SignedState(Trust trust, Findings findings) {
        this.trust = trust;
        this.findings = findings;
    }

    /** What the note says, believed or not, so that everything else can still be checked; empty if it says nothing. */
    Optional<Checkpoint> read(SignedNote note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            objection(note, checkpoint.origin(), trust.keys()).ifPresent(this::resigned);
            return Optional.of(checkpoint);
        } catch (MalformedNote e) {
            resigned(e.getMessage());
            return Optional.empty();
        }
    }

    Optional<Checkpoint> read(String note) {
        try {
            return read(SignedNote.parse(note));
        } catch (MalformedNote e) {
            resigned(e.getMessage());
            return Optional.empty();
        }
    }

    /** Why a checkpoint of this origin is not believed by who believes these keys. */
    static Optional<String> objection(SignedNote note, String origin, Collection<VerifierKey> keys) {
        return switch (note.verdict(keys)) {
            case NoteVerdict.Believed(var by) ->
                by.stream().anyMatch(key -> key.name().equals(origin))
                        ? Optional.empty()
                        : Optional.of("it names the log %s, which none of its believed keys does".formatted(origin));
            case NoteVerdict.Forged(var key) ->
                Optional.of("the signature of %s over it is false".formatted(key.name()));
            case NoteVerdict.Unknown(var names) ->
                Optional.of("it is signed by %s with a key you do not believe".formatted(String.join(", ", names)));
        };
    }

    /**
     * Compares with the checkpoint that was kept, if one was.
     *
     * @param rebuilt the root over as many entries as that one counts, if those could all be read
     * @param proven the earlier checkpoint the log is proven to have grown out of, if any
     */
    void compare(Checkpoint now, Optional<Hash> rebuilt, Optional<Checkpoint> proven) {
        trust.kept().flatMap(this::read).ifPresent(kept -> {
            Optional<Hash> root = kept.size() == now.size()
                    ? Optional.of(now.root())
                    : rebuilt.or(() -> proven.filter(earlier -> earlier.size() == kept.size())
                            .map(Checkpoint::root));
            if (!kept.origin().equals(now.origin())) {
                resigned("it is of %s, the kept one of %s".formatted(now.origin(), kept.origin()));
            } else if (kept.size() > now.size()) {
                findings.add(new Finding.Truncated(
                        now.size(),
                        "the log had %d entries when the kept checkpoint was signed".formatted(kept.size())));
            } else if (root.isEmpty()) {
                findings.add(new Finding.Unproven(
                        "that the log has grown out of the kept checkpoint, of %d entries".formatted(kept.size())));
            } else if (!root.get().equals(kept.root())) {
                findings.add(new Finding.Rewritten(
                        kept.size(),
                        "its first %d entries are not those of the kept checkpoint".formatted(kept.size())));
            }
        });
    }

    /** How many entries the kept checkpoint counts; -1 without a readable one. */
    long keptSize() {
        try {
            return trust.kept()
                    .map(note -> Checkpoint.parse(note.text()).size())
                    .orElse(-1L);
        } catch (MalformedNote e) {
            return -1;
        }
    }

    private void resigned(String what) {
        findings.add(new Finding.Resigned(what));
    }
}

package dk.feltlaas.audit.note;

import java.util.List;

/** What the signatures of a note are worth to who believes certain keys. */
public sealed interface NoteVerdict {
    /** At least one believed key signed, and no signature under a believed key is false. */
    record Believed(List<VerifierKey> by) implements NoteVerdict {
        public Believed {
            by = List.copyOf(by);
        }
    }

    /** A signature under this key's name and ID was not made by it over this text. */
    record Forged(VerifierKey key) implements NoteVerdict {}

    /** No believed key signed; these names did, or claim so. */
    record Unknown(List<String> names) implements NoteVerdict {
        public Unknown {
            names = List.copyOf(names);
        }
    }
}

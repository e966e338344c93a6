package dk.feltlaas.audit.note;

/** A note, a checkpoint or a key that is not in the form its specification gives it; the message says where. */
public final class MalformedNote extends IllegalArgumentException {
    MalformedNote(String reason) {
        super(reason);
    }

    MalformedNote(String reason, Throwable cause) {
        super(reason, cause);
    }
}

package dk.feltlaas.platform.document;

/** Who gives a property its value, where it is kept and whether it is shown. */
public enum Access {
    /** Written by clients, kept in the content, shown. The ordinary case. */
    OPEN(true, true, true),
    /** Kept in the content and shown, but only the service itself writes it; never counts as a client's change. */
    MAINTAINED(false, true, true),
    /** Written by clients and kept, but not shown in this place. */
    HIDDEN(true, true, false),
    /** Neither written nor kept: its owner supplies it when the document is rendered. */
    COMPUTED(false, false, true),
    /** Written by clients, so it appears among the changes read; its owner keeps it and supplies it for rendering. */
    ELSEWHERE(true, false, true);

    private final boolean accepted;
    private final boolean stored;
    private final boolean shown;

    Access(boolean accepted, boolean stored, boolean shown) {
        this.accepted = accepted;
        this.stored = stored;
        this.shown = shown;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public boolean isStored() {
        return stored;
    }

    public boolean isShown() {
        return shown;
    }
}

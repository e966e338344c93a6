package dk.feltlaas.audit.tile;

/** A tile that should be there is missing or has another form than its address says. */
public final class UnusableTile extends RuntimeException {
    private final boolean missing;

    private UnusableTile(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    static UnusableTile missing(TileAddress address) {
        return new UnusableTile(address.path() + " is missing", true);
    }

    static UnusableTile malformed(TileAddress address, String how) {
        return new UnusableTile(address.path() + " " + how, false);
    }

    /** Whether there is nothing at all. */
    public boolean isMissing() {
        return missing;
    }
}

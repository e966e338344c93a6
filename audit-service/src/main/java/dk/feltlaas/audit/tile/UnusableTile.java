package dk.feltlaas.audit.tile;

/** A tile that should be there is missing or has another form than its address says. */
public final class UnusableTile extends RuntimeException {
    private final transient TileAddress address;
    private final String reason;

    public UnusableTile(TileAddress address, String reason) {
        super(address.path() + ": " + reason);
        this.address = address;
        this.reason = reason;
    }

    public TileAddress address() {
        return address;
    }

    public String reason() {
        return reason;
    }
}

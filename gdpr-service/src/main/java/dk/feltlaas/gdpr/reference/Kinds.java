package dk.feltlaas.gdpr.reference;

import dk.feltlaas.platform.document.Kind;

/** What documents refer to besides options and organisations. */
public final class Kinds {
    public static final Kind USAGE = Kind.of("system-usage", "valid");
    public static final Kind ACCOUNT = Kind.of("account");
    /** Contracts are outside what this product holds, so none can be referred to. */
    public static final Kind CONTRACT = Kind.of("contract");

    public static final Kind ORGANIZATION_UNIT = Kind.of("organization-unit");

    private Kinds() {}
}

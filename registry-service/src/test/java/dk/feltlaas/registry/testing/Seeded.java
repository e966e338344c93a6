package dk.feltlaas.registry.testing;

/** Options every database starts with. */
public final class Seeded {
    /** A role with write access. */
    public static final String SYSTEM_OWNER = "943dd8f2-a169-519a-b7d1-d917c09eaba9";
    /** A role without. */
    public static final String SUPER_USER = "50e8a9a3-7226-5a72-92ca-9f0174f0a32b";

    public static final String CONFIDENTIAL = "8a1bf1a8-98bf-5ef4-854a-4be1c35afce9";
    public static final String MONTHLY = "4a13c503-3833-5d7e-a3f1-4473a572989c";

    private Seeded() {}
}

package dk.feltlaas.gdpr.testing;

/** Options every database starts with. */
public final class Seeded {
    public static final String ISAE_3000 = "fa93e662-3ca4-4cd5-bd10-53d190b82476";
    /** An oversight option that is no longer available. */
    public static final String RS_3411 = "0014e5cb-f929-4125-8787-8fe40e634893";

    /** Taken out of use by a test. */
    public static final String SOC_2 = "e1bee992-b99e-41f9-b0c9-94df95251783";

    public static final String LEVEL_MEDIUM = "99a3c621-ad73-44f0-a1b4-854b7ce367f3";
    public static final String LEVEL_HIGH = "dd208f8e-392e-488c-809e-02d707efc46f";
    /** A criticality level that is no longer available. */
    public static final String LEVEL_RETIRED = "0a8f7259-833f-4bbe-a16a-4eeda131920b";

    public static final String INDIA = "494af111-5984-46af-b9d6-4f42958ca7a0";
    public static final String HEALTH = "3f2aaccf-8980-4d4a-8864-8fa6bd3d8b4d";
    public static final String CITIZENS = "d362d0bb-f398-461b-ad54-afb5a256e6f3";
    public static final String RESPONSIBLE_FOR_OVERSIGHT = "d2a7d634-8ea2-43f1-84f7-56c963b9a15a";

    private Seeded() {}
}

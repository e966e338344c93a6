package dk.feltlaas.local.stack;

/** The first global administrator of a local stack. Its password is public and good for this machine only. */
public record LocalAdministrator(String email, String password) {
    public static final LocalAdministrator DEFAULT =
            new LocalAdministrator("sekretariat@feltlaas.local", "kun-paa-denne-maskine");
}

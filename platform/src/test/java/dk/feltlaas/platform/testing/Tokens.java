package dk.feltlaas.platform.testing;

import dk.feltlaas.platform.id.Ids;
import java.util.UUID;

/** Tokens as supplier-service issues them, signed with the test key whose public half the tested service trusts. */
public final class Tokens {
    public static final String ISSUER = "http://localhost:8080";
    public static final String AUDIENCE = "feltlaas";

    private Tokens() {}

    /** The secretariat: may do everything but what an active grant has locked. */
    public static String globalAdmin() {
        return account("global-admin@example.dk").globalRole("global-admin").token();
    }

    /** Grants and revokes in its municipality. */
    public static String localAdmin(UUID municipality) {
        return account("local-admin@example.dk")
                .member(municipality, "local-admin")
                .token();
    }

    /** Changes the records of its municipality. */
    public static String editor(UUID municipality) {
        return account("editor@example.dk").member(municipality, "editor").token();
    }

    /** Reads the records of its municipality. */
    public static String reader(UUID municipality) {
        return account("reader@example.dk").member(municipality, "reader").token();
    }

    /** The API account of a company that may be supplier. */
    public static String supplierApi(UUID supplier) {
        return account("supplier api").supplier(supplier).token();
    }

    /** Reads the whole audit log. */
    public static String auditor() {
        return account("auditor@example.dk").globalRole("auditor").token();
    }

    /** Reads its municipality's part of the audit log. */
    public static String municipalAuditor(UUID municipality) {
        return account("municipal-auditor@example.dk")
                .member(municipality, "municipal-auditor")
                .token();
    }

    /** Its municipality's data protection officer. */
    public static String dpo(UUID municipality) {
        return account("dpo@example.dk").member(municipality, "dpo").token();
    }

    /** A new person without any right, to be given some, or to be made wrong. */
    public static TokenBuilder account(String name) {
        return new TokenBuilder(Ids.next(), name);
    }

    /** The same for an account that is known already. */
    public static TokenBuilder account(UUID account, String name) {
        return new TokenBuilder(account, name);
    }
}

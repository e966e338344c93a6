package dk.feltlaas.platform.production;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSecretsTest {
    private static final String STRONG = "9f-Kd2_xP0aQ77bz";

    @Test
    void twoRolesWithSecretsOfTheirOwnAreFit() {
        assertEquals(List.of(), objections("app", STRONG, Optional.of("owner"), Optional.of(STRONG)));
    }

    @Test
    void notToKnowTheOwnerIsFit() {
        assertEquals(List.of(), objections("app", STRONG, Optional.empty(), Optional.empty()));
    }

    @Test
    void anOwnerWithoutASecretIsNot() {
        assertEquals(
                List.of("FELTLAAS_DB_OWNER_PASSWORD is short, the user's name, or known to everybody."),
                objections("app", STRONG, Optional.of("owner"), Optional.empty()));
    }

    @Test
    void neitherIsOneRoleForEverything() {
        assertEquals(
                List.of("FELTLAAS_DB_USER owns the tables; it must be a role that may only read and write them."),
                objections("owner", STRONG, Optional.of("owner"), Optional.of(STRONG)));
    }

    private static List<String> objections(
            String user, String password, Optional<String> owner, Optional<String> ownerPassword) {
        return new DatabaseSecrets(user, password, owner, ownerPassword).objections();
    }
}

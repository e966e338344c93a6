package dk.feltlaas.supplier.lock;

import static dk.feltlaas.supplier.testing.Api.AI;
import static dk.feltlaas.supplier.testing.Api.RISK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.testing.RuntimeRole;
import dk.feltlaas.supplier.testing.Api;
import dk.feltlaas.supplier.testing.SupplierStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses whatever the code does. */
@QuarkusTest
@SupplierStack
class DatabaseGuardIT {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String NO_PRIVILEGE = "42501";
    private static final String CHECK_VIOLATION = "23514";

    @Inject
    AgroalDataSource database;

    private final Api secretariat = Api.secretariat();

    @Test
    void aFieldOfAMunicipalityHasOneHolder() {
        UUID municipality = secretariat.municipality();
        secretariat.grant(municipality, secretariat.supplier(), AI);
        UUID second = secretariat.grant(municipality, secretariat.supplier(), RISK);

        assertRefused(
                UNIQUE_VIOLATION,
                "insert into held_field (municipality, field_key, grant_id, since) values ('%s', '%s', '%s', now())"
                        .formatted(municipality, AI, second));
    }

    @Test
    void onlyACompanyIsASupplier() {
        UUID municipality = secretariat.municipality();

        assertRefused(
                CHECK_VIOLATION, "update organization set supplier = true where id = '%s'".formatted(municipality));
    }

    @Test
    void theRuntimeRoleOnlyReadsAndWritesRows() {
        new RuntimeRole(database).assertOnlyReadsAndWrites();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update grant_history set reason = 'x'",
                "delete from grant_history",
                "delete from supplier_grant",
                "delete from organization",
                "delete from account",
                "update lockable_field set default_state = 'ORGANIZATION'",
                "update account_secret set hash = 'x'",
                "create table mine (x int)",
                "drop table grant_history"
            })
    void theServiceItselfMayNot(String statement) {
        assertRefused(NO_PRIVILEGE, statement);
    }

    /** Also when it is done on the service's own behalf. */
    private void assertRefused(String state, String statement) {
        var refusal = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var execution = connection.createStatement()) {
                execution.execute("select set_config('feltlaas.municipalities', '*', true); " + statement);
            }
        });
        assertEquals(state, refusal.getSQLState(), refusal::getMessage);
    }
}

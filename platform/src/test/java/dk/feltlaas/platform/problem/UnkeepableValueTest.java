package dk.feltlaas.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnkeepableValueTest {
    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "22003", "22008"})
    void whatPostgresCannotKeepIsTheCallersToMend(String state) {
        assertTrue(UnkeepableValue.isCauseOf(new IllegalStateException(new SQLException("no", state))));
    }

    /** Division by zero, an unknown column, a duplicate. */
    @ParameterizedTest
    @ValueSource(strings = {"22012", "42703", "23505"})
    void aWrongStatementIsOurs(String state) {
        assertFalse(UnkeepableValue.isCauseOf(new IllegalStateException(new SQLException("no", state))));
    }

    @Test
    void whatHasNothingToDoWithADatabaseIsNot() {
        assertFalse(UnkeepableValue.isCauseOf(new IllegalStateException("no database at all")));
        assertFalse(UnkeepableValue.isCauseOf(new SQLException("no state")));
    }
}

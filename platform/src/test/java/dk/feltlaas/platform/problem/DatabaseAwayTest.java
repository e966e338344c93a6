package dk.feltlaas.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53100", "53300", "58030"})
    void aLostConnectionOrAFullDiskIsTheDatabaseBeingAway(String state) {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("gone", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acquisition timeout while waiting for new connection", "Sorry, acquisition timeout!"})
    void soIsAPoolThatHasNoConnectionInTime(String words) {
        assertTrue(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException(words))));
    }

    @Test
    void aRefusedStatementIsNot() {
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("duplicate", "23505"))));
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("no state"))));
        assertFalse(DatabaseAway.isCauseOf(new IllegalStateException("no database at all")));
    }
}

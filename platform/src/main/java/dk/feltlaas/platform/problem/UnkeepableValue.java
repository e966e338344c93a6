package dk.feltlaas.platform.problem;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a value PostgreSQL can neither keep nor compare with, whoever let it pass, from a statement that is wrong, by
 * SQLSTATE (PostgreSQL, appendix A). Only the caller can have sent such a value.
 */
final class UnkeepableValue {
    private static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    private static final String UNTRANSLATABLE_CHARACTER = "22P05";
    private static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";
    private static final String DATETIME_FIELD_OVERFLOW = "22008";
    private static final Set<String> STATES = Set.of(
            CHARACTER_NOT_IN_REPERTOIRE, UNTRANSLATABLE_CHARACTER, NUMERIC_VALUE_OUT_OF_RANGE, DATETIME_FIELD_OVERFLOW);

    private UnkeepableValue() {}

    static boolean isCauseOf(Throwable thrown) {
        return Causes.find(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(STATES::contains)
                .isPresent();
    }
}

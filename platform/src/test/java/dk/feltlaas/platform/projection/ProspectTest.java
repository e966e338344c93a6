package dk.feltlaas.platform.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.feltlaas.platform.event.UnusableEvent;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProspectTest {
    @ParameterizedTest
    @CsvSource({
        "08006, PASSES",
        "40001, PASSES",
        "40P01, PASSES",
        "57P01, PASSES",
        "53300, PASSES",
        "25006, PASSES",
        "23505, DOUBTFUL",
        "23503, HOPELESS",
        "22001, HOPELESS",
        "42P01, HOPELESS"
    })
    void theSqlStateTellsWhetherToTryAgain(String state, Prospect expected) {
        assertEquals(expected, Prospect.of(new IllegalStateException(new SQLException("x", state))));
    }

    @Test
    void aPoolThatGivesNoConnectionPasses() {
        assertEquals(Prospect.PASSES, Prospect.of(new SQLException("Acquisition timeout")));
    }

    @Test
    void whatACommitSuppressedCounts() {
        var rollback = new RollbackException("could not commit");
        assertEquals(Prospect.DOUBTFUL, Prospect.of(new IllegalStateException(rollback)));

        rollback.addSuppressed(new SQLException("connection lost", "08006"));
        assertEquals(Prospect.PASSES, Prospect.of(new IllegalStateException(rollback)));
    }

    @Test
    void aRivalWriterIsWorthAFewTries() {
        assertEquals(Prospect.DOUBTFUL, Prospect.of(new OptimisticLockException()));
    }

    @Test
    void anUnusableEventStaysUnusable() {
        var unusable = new UnusableEvent("odd");
        unusable.addSuppressed(new SQLException("connection lost on rollback", "08006"));

        assertEquals(Prospect.HOPELESS, Prospect.of(unusable));
        assertEquals(Prospect.HOPELESS, Prospect.of(new NullPointerException()));
    }
}

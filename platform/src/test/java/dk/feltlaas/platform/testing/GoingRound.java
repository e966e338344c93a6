package dk.feltlaas.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.identity.Caller;
import dk.feltlaas.platform.problem.Causes;
import dk.feltlaas.platform.wall.Wall;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** For tests of what somebody gets who forgets, or goes round, every check of the application. */
public abstract class GoingRound {
    private static final String NO_PRIVILEGE = "42501";

    @Inject
    Session session;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.walledTables")
    Set<String> walled;

    /** Fails unless all is walled that should be, and the service's role has no way round. See {@link RuntimeRole}. */
    protected final void assertWalled(Set<String> apart, Set<String> besides) {
        var role = new RuntimeRole(database);
        role.assertOnlyReadsAndWrites();
        role.assertWalled(walled, apart, besides);
    }

    /** What a query in HQL shows somebody. */
    protected final <T> List<T> shown(Caller caller, String query, Class<T> type) {
        return Acting.as(caller, () -> session.createQuery(query, type).getResultList());
    }

    /** What a query in SQL shows somebody. */
    protected final <T> List<T> rows(Caller caller, String sql, Class<T> type) {
        return Acting.as(caller, () -> session.createNativeQuery(sql, type).getResultList());
    }

    /** How many rows a statement in SQL wrote. */
    protected final int execute(Caller caller, String sql) {
        return Acting.as(caller, () -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    /** Fails unless the database refuses a statement in SQL because of whose rows it would write. */
    protected final void assertNotWritten(Caller caller, String sql) {
        Throwable refusal = assertThrows(PersistenceException.class, () -> execute(caller, sql), sql);
        SQLException reason = Causes.find(refusal, SQLException.class).orElseThrow();
        assertEquals(NO_PRIVILEGE, reason.getSQLState(), reason.getMessage());
    }

    /** Also after the same connection, as far as the pool gives it out again, has shown everything. */
    @Test
    void statementsOnNobodysBehalfSeeNothing() {
        long all = 0;
        for (String table : walled) {
            String count = "select count(*) from " + table;
            all += Wall.asService(() -> QuarkusTransaction.requiringNew().call(() ->
                    (long) session.createNativeQuery(count, Long.class).getSingleResult()));
            assertEquals(0, unsaid(count), table);
        }
        assertNotEquals(0, all);
    }

    /** By a statement of which the wall is not told. */
    private long unsaid(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

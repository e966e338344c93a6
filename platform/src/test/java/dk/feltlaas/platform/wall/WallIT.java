package dk.feltlaas.platform.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.ScratchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What statements see of a walled table, whatever they ask for. */
class WallIT {
    private static final String NO_PRIVILEGE = "42501";
    private static final String ALL = "select said from note order by said";

    private final ScratchDatabase database =
            new ScratchDatabase(Infrastructure.shared(), "note", List.of("locks", "wall"));
    private final UUID here = Ids.next();
    private final UUID there = Ids.next();
    private final UUID supplier = Ids.next();
    private final Scope member = new Scope("{" + here + "}", "");
    private final Scope isms = new Scope("{}", supplier.toString());

    @BeforeEach
    void aNoteInEachOfTwoMunicipalities() {
        database.asOwner("""
                create table note (municipality uuid not null, said text not null);
                call raise_wall('note');
                grant select, insert, update, delete on note to supplier_app;
                insert into note values ('%s', 'here'), ('%s', 'there')""".formatted(here, there));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoSaysNothingSeesNothingAndWritesNothing() {
        assertEquals(0, database.number("select count(*) from note"));
        assertEquals(0, database.number("with gone as (delete from note returning 1) select count(*) from gone"));
        var refusal = assertThrows(
                IllegalStateException.class,
                () -> database.execute("insert into note values ('" + here + "', 'slipped in')"));
        assertEquals(NO_PRIVILEGE, ((SQLException) refusal.getCause()).getSQLState());
    }

    @Test
    void codeThatForgetsToSayIsToldSo() {
        assertThrows(IllegalStateException.class, () -> rows(ALL));
    }

    @Test
    void aCallerSeesItsOwnWithAndWithoutATransaction() {
        assertEquals(List.of("here"), Wall.within(member, () -> rows(ALL)));
        assertEquals(List.of("here"), inTransaction(member, () -> rows(ALL)));
        assertEquals(List.of("here", "there"), Wall.asService(() -> rows(ALL)));
    }

    @Test
    void theQuerysOwnParametersStayItsOwn() {
        var found = Wall.within(
                member, () -> rows("select said from note where said <> ? and municipality = ?", "x", here));

        assertEquals(List.of("here"), found);
    }

    @Test
    void itIsSaidHoweverOftenTheDriverHasMetTheQuery() {
        String query = "select said from note where said <> ? and ? > timestamptz 'epoch'";
        for (int i = 0; i < 20; i++) {
            Supplier<List<String>> found = () -> rows(query, "x", OffsetDateTime.now());
            assertEquals(List.of("here"), inTransaction(member, found));
            assertEquals(List.of("here"), Wall.within(member, found));
        }
    }

    @Test
    void writesReachNothingOfOthers() {
        inTransaction(member, () -> update("update note set said = 'mine'"));
        inTransaction(member, () -> update("delete from note where municipality = ?", there));
        var inserted = assertThrows(
                IllegalStateException.class,
                () -> inTransaction(member, () -> update("insert into note values (?, 'planted')", there)));
        var moved = assertThrows(
                IllegalStateException.class,
                () -> inTransaction(member, () -> update("update note set municipality = ?", there)));

        assertEquals(NO_PRIVILEGE, ((SQLException) inserted.getCause()).getSQLState());
        assertEquals(NO_PRIVILEGE, ((SQLException) moved.getCause()).getSQLState());
        assertEquals(List.of("mine", "there"), Wall.asService(() -> rows(ALL)));
    }

    @Test
    void aSupplierSeesThoseThatGrantedItAndOnlyWhileTheyDo() {
        assertEquals(List.of(), Wall.within(isms, () -> rows(ALL)));

        database.asOwner("insert into lock_state values ('%s', 1, '{%s}', '{}', now())".formatted(there, supplier));
        assertEquals(List.of("there"), Wall.within(isms, () -> rows(ALL)));

        database.asOwner("update lock_state set suppliers = '{}'");
        assertEquals(List.of(), Wall.within(isms, () -> rows(ALL)));
    }

    @Test
    void nothingIsCarriedOnToWhoGetsTheConnectionNext() {
        long connection = pid();
        inTransaction(member, () -> rows(ALL));
        assertEquals(0, database.number("select count(*) from note"));

        Wall.within(member, () -> rows(ALL));
        assertEquals(0, database.number("select count(*) from note"));

        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(member, () -> {
                    rows(ALL);
                    return update("update note set said = null");
                }));
        assertEquals(0, database.number("select count(*) from note"));
        assertEquals(List.of(), inTransaction(isms, () -> rows(ALL)));
        assertEquals(connection, pid());
    }

    @Test
    void theServicesOwnQuestionInATransactionEndsThere() {
        var seen = inTransaction(member, () -> List.of(rows(ALL), Wall.asService(() -> rows(ALL)), rows(ALL)));

        assertEquals(List.of(List.of("here"), List.of("here", "there"), List.of("here")), seen);
    }

    private long pid() {
        return database.number("select pg_backend_pid()");
    }

    private <T> T inTransaction(Scope scope, Supplier<T> work) {
        List<T> results = new ArrayList<>();
        database.inTransaction(() -> results.add(Wall.within(scope, work)));
        return results.getFirst();
    }

    private List<String> rows(String query, Object... values) {
        return prepared(query, values, statement -> {
            List<String> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    private int update(String sql, Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    private <T> T prepared(String sql, Object[] values, Execution<T> execution) {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return execution.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}

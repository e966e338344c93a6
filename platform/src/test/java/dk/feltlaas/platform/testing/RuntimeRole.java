package dk.feltlaas.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What the role a service runs as can do to its database besides reading and writing rows: nothing. */
public final class RuntimeRole {
    private final DataSource database;

    public RuntimeRole(DataSource database) {
        this.database = database;
    }

    /** Fails when the role owns anything, may change, make or empty tables, or looks past row-level security. */
    public void assertOnlyReadsAndWrites() {
        assertEquals(List.of(), list("""
                select 'is privileged' from pg_roles where rolname = current_user
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                union all
                select 'is a member of ' || r.rolname from pg_roles r
                  where r.rolname <> current_user and pg_has_role(current_user, r.oid, 'member')
                union all
                select 'may ' || p || ' ' || c.relname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       unnest(array['truncate', 'references', 'trigger']) p
                  where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p')
                    and has_table_privilege(c.oid, p)
                union all
                select 'may reach past ' || p.inhparent::regclass || ' to ' || c.relname
                  from pg_inherits p join pg_class c on c.oid = p.inhrelid
                  where c.relkind = 'r' and has_table_privilege(c.oid, 'select, insert, update, delete')
                union all
                select 'owns ' || c.relname from pg_class c
                  where pg_has_role(current_user, c.relowner, 'usage')
                union all
                select 'may create in ' || n.nspname from pg_namespace n
                  where n.nspname !~ '^pg_' and has_schema_privilege(n.oid, 'create')
                union all
                select 'may create schemas' where has_database_privilege(current_database(), 'create')"""));
    }

    /**
     * Fails unless exactly the tables that say whose municipality a row is are walled, some apart.
     *
     * @param configured those that statements are looked through for
     * @param apart those that are not walled though they say so
     * @param besides those that are walled though they do not
     */
    public void assertWalled(Set<String> configured, Set<String> apart, Set<String> besides) {
        Set<String> walled = new TreeSet<>(list("select relname from pg_class where relrowsecurity"));
        Set<String> expected = new TreeSet<>(list("""
                select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.attname = 'municipality' and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relnamespace = 'public'::regnamespace"""));
        expected.removeAll(apart);
        expected.addAll(besides);
        assertEquals(expected, walled);
        assertEquals(expected, new TreeSet<>(configured));
    }

    private List<String> list(String query) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

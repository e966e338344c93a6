package dk.feltlaas.e2e.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What each service has stored of a municipality's locks: epoch, suppliers, who holds which field. */
record LockTables(int postgres) {
    private static final String COPY = """
            select l.epoch || ' ' || array(select unnest(l.suppliers)::text order by 1)::text || ' '
                || array(select (f->>'key') || '=' || (f->>'supplier')
                         from jsonb_array_elements(l.state->'fields') f order by 1)::text
            from lock_state l where l.municipality = ?""";
    private static final String TRUTH = """
            select l.epoch || ' ' || array(select g.supplier::text from supplier_grant g
                                           where g.municipality = l.municipality and g.state = 'ACTIVE' order by 1)::text
                || ' ' || array(select h.field_key || '=' || g.supplier
                                from held_field h join supplier_grant g on g.id = h.grant_id
                                where h.municipality = l.municipality order by 1)::text
            from municipality_locks l where l.municipality = ?""";
    private static final String NEVER_CHANGED = "0 {} {}";

    /** Differences between supplier-service and the services that judge writes. */
    List<String> differences(Office office) {
        String truth = read("supplier", TRUTH, office.uuid());
        List<String> differences = new ArrayList<>();
        for (String service : List.of("registry", "gdpr")) {
            String copy = read(service, COPY, office.uuid());
            if (!copy.equals(truth)) {
                differences.add("%s: %s has %s, supplier-service %s".formatted(office, service, copy, truth));
            }
        }
        return differences;
    }

    private String read(String database, String query, UUID municipality) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres, database);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var select = connection.prepareStatement(query)) {
            select.setObject(1, municipality);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : NEVER_CHANGED;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.access.Scope;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the counters. Every question is answered by an index, and costs what its answer is long. */
@ApplicationScoped
class UsageOverview {
    private static final String LINES = """
            select municipality, supplier, system, to_char(month, 'YYYY-MM'), reads, writes, refused
            from supplier_use where month >= ? and month < ?%s
            order by month, municipality, supplier, system nulls first""";
    private static final int FETCH = 1_000;

    private final AgroalDataSource database;

    UsageOverview(AgroalDataSource database) {
        this.database = database;
    }

    /** Gives out the lines by month, within the running transaction, so that there may be many. */
    void lines(Scope scope, OverviewQuery.Part part, Consumer<SupplierUse> taker) {
        scope.require(part.municipality(), part.supplier());
        List<Object> values = new ArrayList<>(List.of(part.from(), part.to()));
        String conditions = within(scope, values)
                + equal("municipality", part.municipality(), values)
                + equal("supplier", part.supplier(), values)
                + equal("system", part.system(), values);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LINES.formatted(conditions))) {
            select.setFetchSize(FETCH);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.accept(line(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The overview cannot be read", e);
        }
    }

    private static String within(Scope scope, List<Object> values) {
        return switch (scope) {
            case Scope.Everything() -> "";
            case Scope.OfMunicipalities(var own) -> {
                values.add(own.toArray(UUID[]::new));
                yield " and municipality = any (?)";
            }
            case Scope.DeedsOfSupplier(var own) -> equal("supplier", own, values);
        };
    }

    private static String equal(String column, UUID value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return " and " + column + " = ?";
    }

    private static SupplierUse line(ResultSet row) throws SQLException {
        return new SupplierUse(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }
}

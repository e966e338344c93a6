package dk.feltlaas.platform.directory;

import dk.feltlaas.platform.event.OrganizationUnitState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The copies of organisation units. A unit created a moment ago may not have arrived yet. */
@ApplicationScoped
public class OrganizationUnits {
    private final AgroalDataSource database;

    OrganizationUnits(AgroalDataSource database) {
        this.database = database;
    }

    /** Those that are known, by id; unknown and deleted ones are absent. */
    public Map<UUID, OrganizationUnit> find(Collection<UUID> uuids) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select uuid, organization, name from organization_unit_copy"
                        + " where uuid = any(?) and not deleted")) {
            select.setArray(1, connection.createArrayOf("uuid", uuids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, OrganizationUnit> found = new HashMap<>();
                while (rows.next()) {
                    UUID uuid = rows.getObject(1, UUID.class);
                    found.put(uuid, new OrganizationUnit(uuid, rows.getObject(2, UUID.class), rows.getString(3)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copies of organisation units cannot be reached", e);
        }
    }

    void store(OrganizationUnitState state) {
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into organization_unit_copy as u (uuid, organization, version, name, deleted)
                        values (?, ?, ?, ?, ?)
                        on conflict (uuid) do update set version = excluded.version, name = excluded.name,
                            deleted = excluded.deleted
                        where u.version < excluded.version""")) {
            upsert.setObject(1, state.uuid());
            upsert.setObject(2, state.organization());
            upsert.setLong(3, state.version());
            upsert.setString(4, state.name());
            upsert.setBoolean(5, state.deleted());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of organisation unit " + state.uuid() + " cannot be stored", e);
        }
    }
}

package dk.feltlaas.platform.directory;

import dk.feltlaas.platform.event.OrganizationState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The copies of organisations. An organisation created a moment ago may not have arrived yet. */
@ApplicationScoped
public class Organizations {
    private final AgroalDataSource database;

    Organizations(AgroalDataSource database) {
        this.database = database;
    }

    public Optional<Organization> find(UUID uuid) {
        return Optional.ofNullable(find(Set.of(uuid)).get(uuid));
    }

    /** Those that are known, by id; unknown ones are absent. */
    public Map<UUID, Organization> find(Collection<UUID> uuids) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select uuid, name, cvr, type, is_supplier, disabled"
                        + " from organization_copy where uuid = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", uuids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, Organization> found = new HashMap<>();
                while (rows.next()) {
                    Organization organization = new Organization(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5),
                            rows.getBoolean(6));
                    found.put(organization.uuid(), organization);
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copies of organisations cannot be reached", e);
        }
    }

    void store(OrganizationState state) {
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into organization_copy as o (uuid, version, name, cvr, type, is_supplier, disabled)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (uuid) do update set version = excluded.version, name = excluded.name,
                            cvr = excluded.cvr, type = excluded.type, is_supplier = excluded.is_supplier,
                            disabled = excluded.disabled
                        where o.version < excluded.version""")) {
            upsert.setObject(1, state.uuid());
            upsert.setLong(2, state.version());
            upsert.setString(3, state.name());
            upsert.setString(4, state.cvr());
            upsert.setString(5, state.type());
            upsert.setBoolean(6, state.isSupplier());
            upsert.setBoolean(7, state.disabled());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of organisation " + state.uuid() + " cannot be stored", e);
        }
    }
}

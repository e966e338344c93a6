package dk.feltlaas.platform.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.identity.AccountDirectory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The copies of accounts: present rights for every request, and names for {@code createdBy} and the like. */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.projections.directory", stringValue = "true")
public class Accounts implements AccountDirectory {
    private final AgroalDataSource database;
    private final ObjectMapper json;

    Accounts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<AccountState> find(UUID account) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select state from account_copy where uuid = ?")) {
            select.setObject(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(json.readValue(row.getString(1), AccountState.class))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The copy of an account cannot be read", e);
        }
    }

    /** Names of those that are known, by id. */
    public Map<UUID, String> names(Collection<UUID> accounts) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select uuid, name from account_copy where uuid = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", accounts.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, String> names = new HashMap<>();
                while (rows.next()) {
                    names.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The copies of accounts cannot be reached", e);
        }
    }

    void store(AccountState state) {
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into account_copy as a (uuid, version, name, state) values (?, ?, ?, ?::jsonb)
                        on conflict (uuid) do update set version = excluded.version, name = excluded.name,
                            state = excluded.state
                        where a.version < excluded.version""")) {
            upsert.setObject(1, state.uuid());
            upsert.setLong(2, state.version());
            upsert.setString(3, state.name());
            upsert.setString(4, json.writeValueAsString(state));
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The copy of account " + state.uuid() + " cannot be stored", e);
        }
    }
}

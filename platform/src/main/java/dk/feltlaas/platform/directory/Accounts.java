package dk.feltlaas.platform.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.feltlaas.platform.event.AccountState;
import dk.feltlaas.platform.identity.AccountDirectory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The copies of accounts: present rights for every request. A program that asks often is looked up once a second, so what
 * changes counts within that; a minute is what is promised.
 */
@ApplicationScoped
@IfBuildProperty(name = "feltlaas.projections.directory", stringValue = "true")
public class Accounts implements AccountDirectory {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Cache<UUID, AccountState> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    Accounts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<AccountState> find(UUID account) {
        return Optional.ofNullable(remembered.get(account, this::read));
    }

    @Override
    public Optional<AccountState> remembered(UUID account) {
        return Optional.ofNullable(remembered.getIfPresent(account));
    }

    private AccountState read(UUID account) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select state from account_copy where uuid = ?")) {
            select.setObject(1, account);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? json.readValue(row.getString(1), AccountState.class) : null;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The copy of an account cannot be read", e);
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
            remembered.invalidate(state.uuid());
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The copy of account " + state.uuid() + " cannot be stored", e);
        }
    }
}

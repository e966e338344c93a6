package dk.feltlaas.registry.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Plays the operator who imports contracts as the owner of the tables: the service itself may only read them. */
public final class ImportedContracts {
    /** A new active contract about that usage. */
    public UUID add(UUID municipality, UUID usage) {
        UUID contract = UUID.randomUUID();
        run("""
                insert into it_contract (id, municipality, name, usages, registrations, active, document, last_modified)
                values (?, ?, 'Driftsaftale', array[?::uuid], '{}', true, ?, now())
                """, contract, municipality, usage, document().formatted(contract, usage));
        return contract;
    }

    public void expire(UUID contract) {
        run("update it_contract set active = false where id = ?", contract);
    }

    private static String document() {
        try (InputStream file = ImportedContracts.class.getResourceAsStream("/contract/driftsaftale.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String sql, Object... values) {
        try (Connection owner = Owner.connect();
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

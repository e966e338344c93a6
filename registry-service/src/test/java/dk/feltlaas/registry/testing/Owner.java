package dk.feltlaas.registry.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The role that owns the tables of this test's database. */
final class Owner {
    private Owner() {}

    static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("FELTLAAS_DB_URL", String.class),
                config.getValue("FELTLAAS_DB_OWNER_USER", String.class),
                config.getValue("FELTLAAS_DB_OWNER_PASSWORD", String.class));
    }
}

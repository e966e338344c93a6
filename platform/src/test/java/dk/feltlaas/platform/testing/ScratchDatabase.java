package dk.feltlaas.platform.testing;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dk.feltlaas.platform.wall.WalledDriver;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * A schema of its own with platform's tables, and what a service has around it: a pool whose connections take part in
 * JTA transactions, under the role that may only read and write. For tests that need no running application.
 */
public final class ScratchDatabase implements AutoCloseable {
    private static final String OWNER = "supplier_owner";
    private static final String APP = "supplier_app";

    private final String server;
    private final String schema = "t" + UUID.randomUUID().toString().replace("-", "");
    private final TransactionManager transactions;
    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
    private final String walled;
    private final AgroalDataSource dataSource;

    /** With the tables of {@code db/platform/<piece>}. */
    public ScratchDatabase(Infrastructure infrastructure, String... pieces) {
        this(infrastructure, "", List.of(pieces));
    }

    /** @param walled tables that are taken to be walled, with commas; who makes them makes their policies */
    public ScratchDatabase(Infrastructure infrastructure, String walled, List<String> pieces) {
        this.walled = walled;
        server = infrastructure.jdbcUrl("supplier");
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir("target/transactions");
        transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        migrate(pieces.toArray(String[]::new));
        dataSource = pool();
    }

    public String url() {
        return server + "?currentSchema=" + schema;
    }

    public String user() {
        return APP;
    }

    public String password() {
        return APP;
    }

    /** The pool a service would have. */
    public AgroalDataSource dataSource() {
        return dataSource;
    }

    public TransactionSynchronizationRegistry registry() {
        return registry;
    }

    /** Runs work in a transaction and commits it, or rolls it back and passes on what went wrong. */
    public void inTransaction(Runnable work) {
        try {
            transactions.begin();
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                transactions.rollback();
                throw e;
            }
            transactions.commit();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement in the running transaction or on its own. */
    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number a query answers. */
    public long number(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement as the owner of the tables. */
    public void asOwner(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), OWNER, OWNER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private void migrate(String... pieces) {
        String[] locations = Arrays.stream(pieces)
                .map(piece -> "classpath:db/platform/" + piece)
                .toArray(String[]::new);
        Flyway.configure()
                .dataSource(server, OWNER, OWNER)
                .schemas(schema)
                .locations(locations)
                .placeholders(Map.of("app_role", APP))
                .load()
                .migrate();
        asOwner("grant usage on schema " + schema + " to " + APP);
    }

    private AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(20)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .transactionIntegration(new NarayanaTransactionIntegration(transactions, registry))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url())
                                    .connectionProviderClass(WalledDriver.class)
                                    .jdbcProperty("walledTables", walled)
                                    .principal(new NamePrincipal(APP))
                                    .credential(new SimplePassword(APP)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dk.feltlaas.audit.entry;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Has the database make partitions for the present month and some after it: before the first record is read, and from
 * then on long before they are needed. That a month has none would stop the log, so a failure is tried again every hour
 * for months before it matters.
 */
@ApplicationScoped
class MonthsAhead {
    private static final Logger LOG = Logger.getLogger(MonthsAhead.class);
    private static final int AHEAD = 3;

    private final AgroalDataSource database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-months").daemon().factory());

    MonthsAhead(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        open();
        timer.scheduleWithFixedDelay(this::open, 1, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void open() {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select open_months(?)")) {
            call.setInt(1, AHEAD);
            call.execute();
        } catch (SQLException e) {
            LOG.errorf("The log's coming months have no partitions yet, it is tried again: %s", e.getMessage());
        }
    }
}

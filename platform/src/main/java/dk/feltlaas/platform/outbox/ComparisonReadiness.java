package dk.feltlaas.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Down from every start of the database server until some process of the service has compared what was published with
 * what the database knows: before that, nobody can tell whether it was restored and decides by what is over.
 */
@Readiness
@ApplicationScoped
public class ComparisonReadiness implements HealthCheck {
    private static final String MARK =
            "select compared_for is not distinct from %s, found, found_at::text from outbox_counter"
                    .formatted(ComparisonMark.SERVER);

    private final DataSource database;
    private final OutboxConfig config;

    @Inject
    ComparisonReadiness(DataSource database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("published");
        if (!config.enabled()) {
            return response.up().build();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            row.next();
            boolean compared = row.getBoolean(1);
            if (row.getString(2) != null) {
                response.withData("restored " + row.getString(3), row.getString(2));
            }
            if (!compared) {
                response.withData("comparing", "What was published is not yet compared with what the database knows");
            }
            return response.status(compared).build();
        } catch (SQLException e) {
            return response.down()
                    .withData("database", "The outbox cannot be read")
                    .build();
        }
    }
}

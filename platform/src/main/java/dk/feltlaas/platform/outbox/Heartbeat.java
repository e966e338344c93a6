package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.AuditEntry;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An audit entry that says nothing happened, when nothing did since the last look: without it, a source that is cut off
 * looks like one that is idle. Any number of processes may look; one that beats is activity to the others.
 */
@ApplicationScoped
class Heartbeat {
    static final String ACTION = "heartbeat";

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;
    private final String source;
    private long expected = -1;

    @Inject
    Heartbeat(
            DataSource database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.source = source;
    }

    /** Within the running transaction. Never on the first look, which has nothing to compare with. */
    void beatIfIdle() {
        long number = lastNumber();
        boolean idle = number == expected;
        if (idle) {
            outbox.append(Topic.AUDIT, source, EventTypes.AUDIT_ENTRY, null, beat());
        }
        expected = idle ? number + 1 : number;
    }

    private AuditEntry beat() {
        return new AuditEntry(
                Ids.next(),
                source,
                clock.instant(),
                new AuditEntry.Actor(null, source, AuditEntry.Actor.SYSTEM, null, List.of(), null),
                null,
                null,
                null,
                ACTION,
                List.of(),
                AuditEntry.ACCEPTED,
                null,
                null,
                null,
                null);
    }

    private long lastNumber() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_number from outbox_counter")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}

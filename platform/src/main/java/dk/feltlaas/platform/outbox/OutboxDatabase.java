package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.leader.OwnConnection;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens the relay's own connections, outside of the pool: leadership lives and dies with one of them. */
record OutboxDatabase(String url, String user, String password) {
    Connection open() throws SQLException {
        return OwnConnection.open(url, user, password, "outbox-relay");
    }
}

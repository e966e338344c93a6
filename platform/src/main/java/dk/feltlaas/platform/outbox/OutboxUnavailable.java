package dk.feltlaas.platform.outbox;

import java.sql.SQLException;

/** The event could not be written; the transaction that wanted it cannot commit. */
public class OutboxUnavailable extends RuntimeException {
    OutboxUnavailable(SQLException cause) {
        super("The outbox could not be written", cause);
    }
}

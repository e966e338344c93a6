package dk.feltlaas.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** What a relay does each time it has taken the lead, before it numbers or sends anything. */
@FunctionalInterface
interface BeforeLeading {
    BeforeLeading NOTHING = connection -> {};

    /**
     * @param connection the one that holds the leadership, which does not commit by itself
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer; the relay tries again
     */
    void run(Connection connection) throws SQLException;
}

package dk.feltlaas.benchmarks.world;

import dk.feltlaas.benchmarks.load.PgBench;
import dk.feltlaas.benchmarks.stack.Database;
import dk.feltlaas.benchmarks.stack.WholeStack;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.testing.KafkaTopics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;

/**
 * registry-service's tables once more, made by its own migrations, with rows of the same size, in a schema that no service
 * knows: what the database can do alone is measured here. Its table {@code sample} has an event as the service writes it.
 */
public final class BareTables {
    public static final String SCHEMA = "bare";
    private static final String PLATFORM = "classpath:db/platform/";

    private final Database registry;
    private final String event;

    private BareTables(Database registry, String event) {
        this.registry = registry;
        this.event = event;
    }

    /** Makes them anew, with as many municipalities as the world has. */
    public static BareTables of(World world, Path project) throws SQLException {
        WholeStack stack = world.stack();
        BareTables tables = new BareTables(stack.database("registry"), lastEntry(stack));
        tables.migrate(project);
        Copies copies = new Copies(tables.registry, SCHEMA, world.model());
        copies.systems(World.SYSTEMS);
        copies.municipalities(world.municipalities(), World.SYSTEMS);
        tables.keepEvent();
        return tables;
    }

    public PgBench pgbench() {
        return new PgBench(registry.port(), registry.name(), "registry_app", SCHEMA);
    }

    public Database database() {
        return registry;
    }

    /** An audit entry as registry-service publishes it. */
    public String event() {
        return event;
    }

    /** Forgets the events of earlier rounds, which a service would have sent and deleted. */
    public void emptyOutbox() throws SQLException {
        registry.execute("truncate " + SCHEMA + ".outbox");
        registry.execute("checkpoint");
    }

    private void migrate(Path project) throws SQLException {
        registry.execute("drop schema if exists bare cascade; create schema bare authorization registry_owner;"
                + " grant usage on schema bare to registry_app");
        Flyway.configure()
                .dataSource(registry.url(), "registry_owner", "registry_owner")
                .defaultSchema(SCHEMA)
                .locations(
                        PLATFORM + "outbox",
                        PLATFORM + "locks",
                        PLATFORM + "directory",
                        PLATFORM + "wall",
                        "filesystem:" + project.resolve("registry-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app_role", "registry_app"))
                .load()
                .migrate();
        // Bare SQL is on nobody's behalf: what the services' wall costs is part of what they are compared for.
        registry.execute("alter table bare.it_system_usage disable row level security");
    }

    private void keepEvent() throws SQLException {
        registry.execute("create table bare.sample (body text not null); grant select on bare.sample to registry_app");
        try (Connection connection = registry.open();
                PreparedStatement insert = connection.prepareStatement("insert into bare.sample values (?)")) {
            insert.setString(1, event);
            insert.executeUpdate();
        }
    }

    /** The audit entry of the last write of registry-service. */
    private static String lastEntry(WholeStack stack) {
        return new KafkaTopics(stack.kafka())
                .records(Topic.AUDIT.topicName()).stream()
                        .map(ConsumerRecord::value)
                        .filter(event -> event.contains("\"/registry-service\""))
                        .reduce((first, later) -> later)
                        .orElseThrow();
    }
}

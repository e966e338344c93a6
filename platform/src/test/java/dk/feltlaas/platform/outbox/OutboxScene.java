package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.EventTypes;
import dk.feltlaas.platform.event.Topic;
import dk.feltlaas.platform.event.UsageState;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Infrastructure;
import dk.feltlaas.platform.testing.KafkaTopics;
import dk.feltlaas.platform.testing.ScratchDatabase;
import dk.feltlaas.platform.trace.EventSpans;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An outbox in a schema of its own, and as many relays as a test wants, on real PostgreSQL and Kafka. */
final class OutboxScene implements AutoCloseable {
    final Infrastructure infrastructure = Infrastructure.shared();
    final ScratchDatabase database = new ScratchDatabase(infrastructure, "outbox");
    final KafkaTopics topics = new KafkaTopics(infrastructure.bootstrapServers());
    final Doorbell doorbell = new Doorbell();
    final Outbox outbox = outbox(doorbell);
    BeforeLeading beforeLeading = BeforeLeading.NOTHING;
    private final List<RunningRelay> relays = new ArrayList<>();

    /** A relay in a thread of its own, with what it measured last. */
    static final class RunningRelay implements AutoCloseable {
        final Doorbell doorbell;
        final OutboxGauges gauges = new OutboxGauges();
        final OutboxRelay relay;
        private final Thread thread;

        private RunningRelay(OutboxScene scene, OutboxConfig config, Doorbell doorbell) {
            this.doorbell = doorbell;
            relay = new OutboxRelay(
                    config, scene.relayDatabase(), scene.publisher(), doorbell, gauges, scene.beforeLeading);
            thread = Thread.ofPlatform().name("relay-under-test").start(relay);
        }

        @Override
        public void close() {
            relay.stop();
            try {
                thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The outbox of a process with that doorbell. */
    Outbox outbox(Doorbell ofProcess) {
        return new Outbox(database.dataSource(), database.registry(), ofProcess, Clock.systemUTC(), "registry-service");
    }

    RunningRelay relay() {
        return relay(doorbell);
    }

    /** A relay as a process with that doorbell has it; settings are pairs of name and value. */
    RunningRelay relay(Doorbell ofProcess, String... settings) {
        var relay = new RunningRelay(this, config(settings), ofProcess);
        relays.add(relay);
        return relay;
    }

    OutboxDatabase relayDatabase() {
        return new OutboxDatabase(database.url(), database.user(), database.password());
    }

    Publisher publisher() {
        return new Publisher(
                new OutboxProducers(
                        Map.of("bootstrap.servers", infrastructure.bootstrapServers()), Duration.ofSeconds(4)),
                EventSpans.none());
    }

    /** Appends the version of a usage in a transaction of its own. */
    UUID commitUsage(UUID usage, long version) {
        UUID[] id = new UUID[1];
        database.inTransaction(() -> id[0] = appendUsage(usage, version));
        return id[0];
    }

    UUID appendUsage(UUID usage, long version) {
        var state = new UsageState(
                usage, UUID.randomUUID(), UUID.randomUUID(), "Borgerservice", true, false, Set.of(), version);
        return outbox.append(Topic.USAGES, usage.toString(), EventTypes.USAGE_CHANGED, usage.toString(), state);
    }

    /** Appends audit entries of a municipality, each in a transaction of its own. */
    List<UUID> commitEntries(UUID municipality, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            database.inTransaction(() -> ids.add(outbox.append(
                    Topic.AUDIT, municipality.toString(), EventTypes.AUDIT_ENTRY, null, Entries.of(municipality))));
        }
        return ids;
    }

    List<CloudEvent> entries(UUID municipality) {
        return topics.events(Topic.AUDIT, municipality.toString());
    }

    List<Long> versions(UUID usage) {
        return topics.events(Topic.USAGES, usage.toString()).stream()
                .map(event -> event.data(UsageState.class).version())
                .toList();
    }

    long waiting() {
        return database.number("select count(*) from outbox");
    }

    /** Ends the connection of whoever leads, as a lost network would. */
    void cutLeader() {
        database.execute("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and objsubid = 1 and granted and pid in
                    (select pid from pg_stat_activity where application_name = 'outbox-relay')
                """);
    }

    @Override
    public void close() {
        relays.forEach(RunningRelay::close);
        database.close();
    }

    static OutboxConfig config(String... settings) {
        var builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OutboxConfig.class)
                .withDefaultValue("feltlaas.outbox.delivery-timeout", "4s")
                .withDefaultValue("feltlaas.outbox.leader-retry", "100ms")
                .withDefaultValue("feltlaas.outbox.measure-interval", "100ms");
        for (int i = 0; i < settings.length; i += 2) {
            builder.withDefaultValue("feltlaas.outbox." + settings[i], settings[i + 1]);
        }
        return builder.build().getConfigMapping(OutboxConfig.class);
    }

    static UUID anybody() {
        return Ids.next();
    }
}

package dk.feltlaas.platform.projection;

import dk.feltlaas.platform.meter.Meters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How far the database is behind the topics, whichever replica applies them: each replica tells the same. Not a number
 * while Kafka or the database does not answer.
 */
@ApplicationScoped
class ProjectionGauges {
    private static final Logger LOG = Logger.getLogger(ProjectionGauges.class);

    private final ProjectionTopics topics;
    private final TopicEnds ends;
    private final ProjectionPositions positions;
    private final ProjectionFailures failures;
    private final MeterRegistry meters;
    private final Duration interval;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("projection-lag").daemon().factory());
    private volatile Map<String, Long> lags = Map.of();

    ProjectionGauges(
            ProjectionTopics topics,
            TopicEnds ends,
            ProjectionPositions positions,
            ProjectionFailures failures,
            MeterRegistry meters,
            @ConfigProperty(name = "feltlaas.projections.measure-interval", defaultValue = "30s") Duration interval) {
        this.topics = topics;
        this.ends = ends;
        this.positions = positions;
        this.failures = failures;
        this.meters = meters;
        this.interval = interval;
    }

    void start(@Observes StartupEvent started) {
        if (topics.names().isEmpty()) {
            return;
        }
        topics.names().forEach(this::register);
        timer.scheduleWithFixedDelay(this::measure, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void register(String topic) {
        Gauge.builder(Meters.PROJECTION_LAG, this, gauges -> gauges.lag(topic))
                .description("Records on the topic that are not in the database")
                .tag(Meters.TOPIC, topic)
                .register(meters);
        Gauge.builder(Meters.PROJECTION_STOPPED, failures, noted -> stopped(noted, topic))
                .description("Partitions that stand still because a record could not be applied")
                .tag(Meters.TOPIC, topic)
                .register(meters);
    }

    private double lag(String topic) {
        Long lag = lags.get(topic);
        return lag == null ? Double.NaN : lag;
    }

    private static double stopped(ProjectionFailures noted, String topic) {
        return noted.sentences().keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .count();
    }

    private void measure() {
        try {
            Map<TopicPartition, Long> reached = ends.of(topics.names());
            Map<TopicPartition, Long> stored = positions.stored();
            Map<String, Long> measured = new HashMap<>();
            topics.names().forEach(topic -> measured.put(topic, 0L));
            reached.forEach((partition, end) -> measured.merge(
                    partition.topic(), Math.max(0, end - stored.getOrDefault(partition, 0L)), Long::sum));
            lags = measured;
        } catch (KafkaException | PositionsUnavailable e) {
            lags = Map.of();
            LOG.debugf("The lag of projections is not known: %s", e.getMessage());
        }
    }
}

package dk.feltlaas.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Makes the relay's producers: every in-sync replica acknowledges, and retries neither duplicate nor reorder. Idempotence
 * alone does not keep the order: a broker that has just started takes any number from a producer it has not heard of,
 * and so the second of two requests when it was not ready for the first. So there is one request at a time, a large one.
 *
 * @param kafka how to reach the broker: addresses, and security when it demands any
 */
record OutboxProducers(Map<String, Object> kafka, Duration deliveryTimeout)
        implements Supplier<Producer<String, String>> {
    private static final int BATCH_BYTES = 64 * 1024;

    @Override
    public Producer<String, String> get() {
        int delivery = Math.toIntExact(deliveryTimeout.toMillis());
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, delivery / 2));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Math.max(1, delivery / 2));
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}

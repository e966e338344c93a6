package dk.feltlaas.benchmarks.outbox;

import dk.feltlaas.benchmarks.load.Load;
import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The audit topic, written by a plain idempotent producer and read at its end. */
final class EventTopic implements AutoCloseable {
    private static final String NAME = Topic.AUDIT.topicName();
    private static final long SECOND = 1_000_000_000L;

    private final String servers;
    private final String event;
    private final String time;
    private final KafkaProducer<String, String> producer;

    /** @param event that is sent, again and again */
    EventTopic(String servers, String event) {
        this.servers = servers;
        this.event = event;
        this.time = CloudEvent.parse(event).time().toString();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends so many and returns when the broker has them all. */
    void send(int many) {
        for (int i = 0; i < many; i++) {
            producer.send(new ProducerRecord<>(NAME, key(i), event));
        }
        producer.flush();
    }

    /** Sends one after the other at that rate, each telling when it was made. */
    void sendAt(double rate, Duration howLong) {
        long begin = System.nanoTime();
        for (int i = 0; System.nanoTime() - begin < howLong.toNanos(); i++) {
            LockSupport.parkNanos(begin + (long) (i * SECOND / rate) - System.nanoTime());
            String now = event.replace(time, Instant.now().toString());
            producer.send(new ProducerRecord<>(NAME, key(i), now));
            producer.flush();
        }
    }

    /** From when each event says it was made until it is read at the end of the topic, while something makes events. */
    Load delays(Callable<?> making) throws Exception {
        try (var consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", (Object) servers),
                        new StringDeserializer(),
                        new StringDeserializer());
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                    .map(info -> new TopicPartition(NAME, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            AtomicBoolean over = new AtomicBoolean();
            Future<long[]> delays = thread.submit(() -> delays(consumer, over));
            long begin = System.nanoTime();
            making.call();
            over.set(true);
            return Load.of(delays.get(), (System.nanoTime() - begin) / (double) SECOND);
        }
    }

    private static long[] delays(KafkaConsumer<String, String> consumer, AtomicBoolean over) {
        LongStream.Builder nanos = LongStream.builder();
        while (true) {
            boolean last = over.get();
            var records = consumer.poll(Duration.ofMillis(200));
            Instant now = Instant.now();
            for (ConsumerRecord<String, String> record : records) {
                nanos.add(Duration.between(CloudEvent.parse(record.value()).time(), now)
                        .toNanos());
            }
            if (last && records.isEmpty()) {
                return nanos.build().toArray();
            }
        }
    }

    private static String key(int number) {
        return new UUID(number % 98, number % 98).toString();
    }

    @Override
    public void close() {
        producer.close();
    }
}

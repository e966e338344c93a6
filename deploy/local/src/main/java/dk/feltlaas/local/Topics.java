package dk.feltlaas.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of a properties file, one {@code name=cleanup-policy,partitions} a line. */
public record Topics(List<Topic> all) {

    /** One topic, as the file has it. */
    public record Topic(String name, String cleanupPolicy, int partitions) {
        private static final Map<String, Map<String, String>> SETTINGS = Map.of(
                "compact", Map.of("min.compaction.lag.ms", millis(Duration.ofDays(1))),
                "delete", Map.of("retention.ms", millis(Duration.ofDays(90))));

        static Topic parse(String name, String value) {
            var parts = value.split(",");
            if (parts.length != 2 || !SETTINGS.containsKey(parts[0].trim())) {
                throw new IllegalArgumentException("Topic " + name
                        + " needs compact or delete and a number of partitions, not \"" + value + "\".");
            }
            return new Topic(name, parts[0].trim(), Integer.parseInt(parts[1].trim()));
        }

        /** What the broker is told of it, under Kafka's own names. */
        public Map<String, String> settings() {
            var settings = new HashMap<>(SETTINGS.get(cleanupPolicy));
            settings.put("cleanup.policy", cleanupPolicy);
            return settings;
        }

        NewTopic forCreation() {
            return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(settings());
        }

        private static String millis(Duration duration) {
            return Long.toString(duration.toMillis());
        }
    }

    public static Topics read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Topics(properties.stringPropertyNames().stream()
                .map(name -> Topic.parse(name, properties.getProperty(name)))
                .sorted(Comparator.comparing(Topic::name))
                .toList());
    }

    /** Creates what is missing; existing topics stay as they are, since partitions must never change. */
    void createOn(String bootstrap, Map<String, String> security) throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(security);
        settings.put("bootstrap.servers", bootstrap);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get();
            var missing = all.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(Topic::forCreation)
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}

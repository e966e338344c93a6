package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a source published and its database does not know, and the numbers under which it published what the database
 * believes to be still waiting. Collected record by record, in the order of each key.
 */
final class Forgotten {
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Map<String, CloudEvent>> newest = new LinkedHashMap<>();
    private final Map<UUID, Long> numbers = new LinkedHashMap<>();
    private long highestNumber;

    /** @param waiting whether the outbox still has it */
    void add(String topic, String key, CloudEvent event, boolean waiting) {
        if (event.sequence() != null) {
            highestNumber = Math.max(highestNumber, event.sequence());
        }
        if (waiting) {
            if (event.sequence() != null) {
                numbers.put(event.id(), event.sequence());
            }
            return;
        }
        counts.merge(topic, 1L, Long::sum);
        if (event.sequence() == null) {
            newest.computeIfAbsent(topic, any -> new LinkedHashMap<>()).put(key, event);
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The newest forgotten event of every key of a topic of states. */
    Collection<CloudEvent> newest(String topic) {
        return newest.getOrDefault(topic, Map.of()).values();
    }

    /** The highest number found, 0 without any. */
    long highestNumber() {
        return highestNumber;
    }

    /** By the id of what waits: the number it already has on Kafka. */
    Map<UUID, Long> numbers() {
        return numbers;
    }

    /** In a sentence for operators. */
    String sentence() {
        return counts.entrySet().stream()
                .map(topic -> "%d on %s".formatted(topic.getValue(), topic.getKey()))
                .collect(Collectors.joining(
                        ", ", "The database does not know %d events it published: ".formatted(count()), ""));
    }
}

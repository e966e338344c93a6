package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.event.CloudEvent;
import dk.feltlaas.platform.event.Topic;

/** An event that waits to be sent; {@code number} is its place in the source's sequence, if it has one yet. */
record OutboxRow(long seq, String topic, String key, String body, Long number) {
    boolean needsNumber() {
        return number == null && topic.equals(Topic.AUDIT.topicName());
    }

    OutboxRow numbered(long given) {
        return new OutboxRow(seq, topic, key, body, given);
    }

    /** What is kept in order: the events of one key in one topic. */
    String stream() {
        return stream(topic, key);
    }

    CloudEvent event() {
        CloudEvent event = CloudEvent.parse(body);
        return number == null ? event : event.withSequence(number);
    }

    static String stream(String topic, String key) {
        return topic + ' ' + key;
    }
}

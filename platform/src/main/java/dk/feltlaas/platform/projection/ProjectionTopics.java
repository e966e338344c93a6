package dk.feltlaas.platform.projection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The topics this service projects: those of its incoming channels whose partitions seek to stored positions. */
@Singleton
class ProjectionTopics {
    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.(.+)\\.topic");
    private static final String LISTENER = "consumer-rebalance-listener.name";

    private final Set<String> names = new TreeSet<>();

    @Inject
    ProjectionTopics(Config config) {
        for (String property : config.getPropertyNames()) {
            Matcher channel = TOPIC.matcher(property);
            if (channel.matches() && isProjection(config, channel.group(1))) {
                add(config.getValue(property, String.class));
            }
        }
    }

    Set<String> names() {
        return names;
    }

    private void add(String topic) {
        if (!names.add(topic)) {
            throw new IllegalStateException(
                    "Two channels read %s, but it has one stored position: let one listener do both".formatted(topic));
        }
    }

    private static boolean isProjection(Config config, String channel) {
        if (!config.getOptionalValue("mp.messaging.incoming." + channel + ".enabled", Boolean.class)
                .orElse(true)) {
            return false;
        }
        return config.getOptionalValue("mp.messaging.incoming." + channel + "." + LISTENER, String.class)
                .or(() -> config.getOptionalValue("mp.messaging.connector.smallrye-kafka." + LISTENER, String.class))
                .filter("projection"::equals)
                .isPresent();
    }
}

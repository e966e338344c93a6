package dk.feltlaas.kubernetes;

import dk.feltlaas.local.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which service writes and reads which topic, as the code and its settings say. */
final class Access {
    private static final Pattern APPENDED = Pattern.compile("\\bTopic\\.([A-Z_]+)\\b(?!\\.topicName)");
    private static final Pattern OWNED =
            Pattern.compile("implements PublishedState\\b.*?return Topic\\.([A-Z_]+);", Pattern.DOTALL);
    private static final Path PLATFORM = Project.ROOT.resolve("platform/src/main/java/dk/feltlaas/platform");

    private Access() {}

    static List<Topics.Topic> topics() {
        try {
            return Topics.read(Project.ROOT.resolve("platform/src/main/resources/feltlaas/topics.properties"))
                    .all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int partitions() {
        return topics().stream().mapToInt(Topics.Topic::partitions).max().orElseThrow();
    }

    /** What the service itself appends to its outbox, and what platform appends for every service or for one with locks. */
    static Set<String> written(String service) {
        var own = appended(Project.module(service).resolve("src/main/java"));
        var shared = Stream.concat(appended(PLATFORM.resolve("audit")), appended(PLATFORM.resolve("outbox")));
        var locks = hasLocks(service) ? appended(PLATFORM.resolve("lock")) : Stream.<String>empty();
        return Stream.of(own, shared, locks).flatMap(it -> it).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it listens to, and what it compares its database with: its own states, and the audit trail. */
    static Set<String> read(String service) {
        var compared = Project.sources(Project.module(service).resolve("src/main/java")).stream()
                .flatMap(source -> OWNED.matcher(source).results())
                .map(owned -> topicName(owned.group(1)));
        return Stream.of(listened(service).stream(), compared, Stream.of("feltlaas.audit"))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its listeners apply. */
    static Set<String> listened(String service) {
        var settings = Project.settings(service);
        return settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[\\w-]+\\.topic"))
                .map(settings::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The consumer group, which is the service's name. */
    static String group(String service) {
        var settings = Project.settings(service);
        if (!settings.getProperty("mp.messaging.connector.smallrye-kafka.group.id")
                .equals("${quarkus.application.name}")) {
            throw new AssertionError("The consumer group is no longer the service's name.");
        }
        return settings.getProperty("quarkus.application.name");
    }

    /** Topic to operations, as an operator would grant them. */
    static Map<String, Set<String>> operations(String service) {
        var written = written(service);
        var read = read(service);
        return Stream.concat(written.stream(), read.stream())
                .distinct()
                .collect(Collectors.toMap(topic -> topic, topic -> {
                    var operations = new TreeSet<>(Set.of("Describe"));
                    if (written.contains(topic)) {
                        operations.add("Write");
                    }
                    if (read.contains(topic)) {
                        operations.add("Read");
                    }
                    return operations;
                }));
    }

    private static boolean hasLocks(String service) {
        return Boolean.parseBoolean(Project.settings(service).getProperty("feltlaas.projections.locks"));
    }

    private static Stream<String> appended(Path directory) {
        return Project.sources(directory).stream()
                .flatMap(source -> APPENDED.matcher(source).results())
                .map(MatchResult::group)
                .map(constant -> topicName(constant.substring("Topic.".length())));
    }

    private static String topicName(String constant) {
        return "feltlaas." + constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dk.feltlaas.kubernetes;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The environment variables a service understands, as its settings and its typed configuration say. */
final class Settings {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:[^}]*)?}");
    private static final Pattern MAPPING =
            Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)[\\s\\S]*?interface \\w+ \\{([\\s\\S]*)}");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[A-Z][\\w.<>]* (\\w+)\\(\\);", Pattern.MULTILINE);

    private Settings() {}

    /** Without them the service does not start. */
    static Set<String> required(String service) {
        return variables(service, false);
    }

    /** Everything that means something to the service. */
    static Set<String> known(String service) {
        var known = new TreeSet<>(variables(service, true));
        Properties settings = Project.settings(service);
        settings.stringPropertyNames().forEach(name -> known.add(variableOf(name)));
        if (settings.stringPropertyNames().stream().anyMatch(name -> name.startsWith("%"))) {
            known.add(variableOf("quarkus.profile"));
        }
        known.addAll(typed(service));
        ConsumerConfig.configNames().stream()
                .filter(ProducerConfig.configNames()::contains)
                .forEach(name -> known.add(variableOf("kafka." + name)));
        return known;
    }

    /** The name under which the environment may set a property. */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> variables(String service, boolean withDefault) {
        return Project.settings(service).values().stream()
                .flatMap(value -> VARIABLE.matcher(value.toString()).results())
                .filter(found -> withDefault || found.group(2) == null)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> typed(String service) {
        var names = new TreeSet<String>();
        for (var module : new String[] {"platform", service + "-service"}) {
            Project.sources(Project.ROOT.resolve(module).resolve("src/main/java")).stream()
                    .flatMap(source -> MAPPING.matcher(source).results())
                    .forEach(mapping -> MEMBER.matcher(mapping.group(2))
                            .results()
                            .map(MatchResult::group)
                            .map(member -> member.replaceAll(".* (\\w+)\\(\\);", "$1"))
                            .forEach(member -> names.add(variableOf(mapping.group(1) + "." + kebab(member)))));
        }
        return names;
    }

    private static String kebab(String member) {
        return member.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

package dk.feltlaas.registry.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Property;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body of a write of a usage, parted by owner. Names count in any case, values stay as they were sent: each owner
 * judges its own.
 *
 * @param own what registry-service owns; also everything that is not what it should be, so that it is refused here
 * @param gdpr the sections {@code general} and {@code gdpr} with what gdpr-service owns of them
 */
public record SplitBody(JsonNode own, ObjectNode gdpr) {
    private static final String GENERAL = "general";
    private static final String GDPR = "gdpr";
    private static final Set<String> GDPR_OWNED_IN_GENERAL = Stream.of(
                    ProfileNodes.SOCIALLY_CRITICAL,
                    ProfileNodes.BUSINESS_CRITICAL,
                    ProfileNodes.CRITICALITY_CHANGED,
                    ProfileNodes.CRITICALITY_LEVEL,
                    ProfileNodes.CRITICALITY_DOCUMENTATION)
            .flatMap(SplitBody::names)
            .map(SplitBody::lower)
            .collect(Collectors.toUnmodifiableSet());
    private static final String OWN_IN_GDPR = lower(ProfileNodes.HOSTED_AT);

    public static SplitBody of(JsonNode body) {
        ObjectNode gdpr = JsonNodeFactory.instance.objectNode();
        if (body == null || !body.isObject()) {
            return new SplitBody(body, gdpr);
        }
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        body.properties().forEach(section -> {
            JsonNode value = section.getValue();
            switch (lower(section.getKey())) {
                case GENERAL ->
                    own.set(section.getKey(), parted(GENERAL, value, GDPR_OWNED_IN_GENERAL::contains, gdpr));
                case GDPR -> own.set(section.getKey(), parted(GDPR, value, name -> !name.equals(OWN_IN_GDPR), gdpr));
                default -> own.set(section.getKey(), value);
            }
        });
        return new SplitBody(own, gdpr);
    }

    /** Whether anything of gdpr-service's is mentioned at all. */
    public boolean mentionsGdpr() {
        return !gdpr.isEmpty();
    }

    /** What is left of a section when what gdpr-service owns of it has been moved over. */
    private static JsonNode parted(String section, JsonNode value, Predicate<String> gdprOwns, ObjectNode gdpr) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(property -> {
            if (gdprOwns.test(lower(property.getKey()))) {
                gdpr.withObjectProperty(section).set(property.getKey(), property.getValue());
            } else {
                rest.set(property.getKey(), property.getValue());
            }
        });
        return rest;
    }

    private static Stream<String> names(Property property) {
        return Stream.of(property.name(), property.writeName());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

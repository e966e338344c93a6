package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object whose property names match in any case; of two spellings of one name the later wins. */
final class Given {
    record Member(String name, JsonNode value) {}

    private final Map<String, Member> members = new LinkedHashMap<>();

    Given(JsonNode object) {
        object.properties()
                .forEach(property ->
                        members.put(lower(property.getKey()), new Member(property.getKey(), property.getValue())));
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(members.get(lower(name)));
    }

    /** The value, absent also when it is null. */
    Optional<JsonNode> value(String name) {
        return find(name).map(Member::value).filter(value -> !value.isNull());
    }

    /** The names as sent, other than these. */
    Set<String> namesBeside(Set<String> known) {
        var knownInLowerCase = known.stream().map(Given::lower).collect(Collectors.toSet());
        return members.entrySet().stream()
                .filter(member -> !knownInLowerCase.contains(member.getKey()))
                .map(member -> member.getValue().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

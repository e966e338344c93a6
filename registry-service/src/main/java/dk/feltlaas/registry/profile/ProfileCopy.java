package dk.feltlaas.registry.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.platform.document.Content;
import java.util.HashMap;
import java.util.Map;

/** The rendered profile as the flat content in which its read copy is kept. */
public final class ProfileCopy {
    private ProfileCopy() {}

    /** Property path, such as {@code gdpr.riskAssessmentResult}, to its rendered value; unset ones are left out. */
    public static Content of(ObjectNode profile) {
        Map<String, JsonNode> values = new HashMap<>();
        profile.properties().forEach(section -> section.getValue()
                .properties()
                .forEach(property -> values.put(section.getKey() + "." + property.getKey(), property.getValue())));
        return Content.of(values);
    }
}

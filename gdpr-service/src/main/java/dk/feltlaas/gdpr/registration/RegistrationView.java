package dk.feltlaas.gdpr.registration;

import static dk.feltlaas.gdpr.registration.RegistrationDocument.ENFORCED_INVALIDITY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.gdpr.oversight.OversightDate;
import dk.feltlaas.gdpr.oversight.OversightDateDocument;
import dk.feltlaas.gdpr.oversight.OversightDates;
import dk.feltlaas.gdpr.reference.KnownNames;
import dk.feltlaas.platform.document.Kind;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.http.EnumStyle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Renders registrations, a page of them with one look-up of names a kind. */
@ApplicationScoped
class RegistrationView {
    private final OversightDates dates;
    private final KnownNames names;
    private final EnumStyle enumStyle;

    RegistrationView(OversightDates dates, KnownNames names, EnumStyle enumStyle) {
        this.dates = dates;
        this.names = names;
        this.enumStyle = enumStyle;
    }

    RegistrationDetail detail(Registration registration) {
        return new RegistrationDetail(
                registration.uuid(),
                registration.version(),
                list(List.of(registration)).getFirst());
    }

    List<ObjectNode> list(List<Registration> page) {
        var datesOf = dates.of(page.stream().map(Registration::uuid).toList());
        var referred = new ArrayList<Map<Kind, Set<UUID>>>();
        page.forEach(one -> referred.add(RegistrationDocument.SCHEMA.references(one.content(), options(one))));
        datesOf.values().forEach(some -> some.forEach(date -> referred.add(references(date))));
        var known = names.of(referred);
        return page.stream()
                .map(one -> render(one, datesOf.getOrDefault(one.uuid(), List.of()), known))
                .toList();
    }

    ObjectNode date(OversightDate date) {
        return render(date, names.of(List.of(references(date))));
    }

    private ObjectNode render(Registration one, List<OversightDate> itsDates, Names known) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        itsDates.forEach(date -> array.add(render(date, known)));
        var supplied = computed(one);
        supplied.put(RegistrationDocument.DATES, array);
        return RegistrationDocument.SCHEMA.render(
                one.content(), known, enumStyle.apply(RenderOptions.DEFAULT).supplying(supplied));
    }

    private ObjectNode render(OversightDate date, Names known) {
        var supplied = Map.<String, JsonNode>of("uuid", text(date.uuid()));
        return OversightDateDocument.SCHEMA.render(
                date.content(), known, enumStyle.apply(RenderOptions.DEFAULT).supplying(supplied));
    }

    private static Map<Kind, Set<UUID>> references(OversightDate date) {
        return OversightDateDocument.SCHEMA.references(date.content(), RenderOptions.DEFAULT);
    }

    private static RenderOptions options(Registration one) {
        return RenderOptions.DEFAULT.supplying(computed(one));
    }

    private static Map<String, JsonNode> computed(Registration one) {
        var isInvalid = RegistrationDocument.SCHEMA
                .value(one.content(), ENFORCED_INVALIDITY)
                .asBoolean();
        var errors = JsonNodeFactory.instance.arrayNode();
        if (isInvalid) {
            errors.add("EnforcedInvalidity");
        }
        var values = new HashMap<String, JsonNode>();
        values.put("uuid", text(one.uuid()));
        values.put("createdBy", text(one.createdBy()));
        values.put("lastModified", Stamps.json(one.lastModified()));
        values.put("lastModifiedBy", text(one.lastModifiedBy()));
        values.put("organizationContext", text(one.municipality()));
        values.put("general.validity.valid", BooleanNode.valueOf(!isInvalid));
        values.put("general.validity.enforceInvalidity", BooleanNode.valueOf(isInvalid));
        values.put("general.validity.validationErrors", errors);
        return values;
    }

    private static JsonNode text(UUID uuid) {
        return uuid == null ? null : TextNode.valueOf(uuid.toString());
    }
}

package dk.feltlaas.gdpr;

import dk.feltlaas.gdpr.oversight.OversightDateDocument;
import dk.feltlaas.gdpr.profile.ProfileDocument;
import dk.feltlaas.gdpr.registration.RegistrationDocument;
import dk.feltlaas.platform.audit.FieldKeys;
import dk.feltlaas.platform.document.DocumentSchema;
import dk.feltlaas.platform.document.Field;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The field keys of the three documents, for the audit entries. */
@Singleton
class GdprFieldKeys implements FieldKeys {
    private final Map<String, Map<String, String>> keys = Stream.of(
                    RegistrationDocument.SCHEMA, OversightDateDocument.SCHEMA, ProfileDocument.SCHEMA)
            .collect(Collectors.toMap(DocumentSchema::type, GdprFieldKeys::of));

    private static Map<String, String> of(DocumentSchema schema) {
        return schema.fields().stream().collect(Collectors.toMap(Field::path, Field::key));
    }

    @Override
    public Optional<String> keyOf(String entityType, String field) {
        return Optional.ofNullable(keys.getOrDefault(entityType, Map.of()).get(field));
    }
}

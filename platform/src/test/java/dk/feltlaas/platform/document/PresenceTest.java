package dk.feltlaas.platform.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Over a document with a property of every type. */
class PresenceTest extends PresenceProperties {
    PresenceTest() {
        super(SchemaMother.USAGE);
    }

    @Override
    protected JsonNode lawful(String path, JsonNode value) {
        return path.equals("organizationUsage.responsibleOrganizationUnit") ? null : value;
    }
}

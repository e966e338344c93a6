package dk.feltlaas.registry.deletion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.Stamps;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deletion as KITOS has it. */
record DeletionResponse(
        @Schema(format = "date-time") String occurredAtUtc,
        UUID entityUuid,

        @Schema(
                implementation = String.class,
                enumeration = {
                    "ItSystem",
                    "ItSystemUsage",
                    "ItInterface",
                    "ItContract",
                    "DataProcessingRegistration",
                    "OrganizationUnit"
                })
        JsonNode entityType) {

    static DeletionResponse from(DeletedEntity deleted, boolean enumsAsIntegers) {
        String type = deleted.entityType();
        return new DeletionResponse(
                Stamps.format(deleted.occurredAt()),
                deleted.entity(),
                enumsAsIntegers
                        ? IntNode.valueOf(Choices.TRACKED_ENTITY_TYPE.codes().get(type))
                        : TextNode.valueOf(type));
    }
}

package dk.feltlaas.registry.deletion;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Choices;
import dk.feltlaas.platform.document.Stamps;
import dk.feltlaas.platform.http.EnumStyle;
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

    static DeletionResponse from(DeletedEntity deleted, EnumStyle enumStyle) {
        return new DeletionResponse(
                Stamps.format(deleted.occurredAt()),
                deleted.entity(),
                enumStyle.write(Choices.TRACKED_ENTITY_TYPE, deleted.entityType()));
    }
}

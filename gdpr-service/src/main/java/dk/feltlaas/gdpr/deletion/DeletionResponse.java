package dk.feltlaas.gdpr.deletion;

import dk.feltlaas.platform.document.Stamps;
import java.util.UUID;

/** KITOS {@code TrackingEventResponseDTO}. */
record DeletionResponse(String occurredAtUtc, UUID entityUuid, String entityType) {
    static DeletionResponse from(DeletedRegistration deleted) {
        return new DeletionResponse(Stamps.format(deleted.occurredAt()), deleted.uuid(), "DataProcessingRegistration");
    }
}

package dk.feltlaas.gdpr.option;

import java.util.UUID;

/** KITOS {@code RegularOptionExtendedResponseDTO}. */
record OptionDetailResponse(UUID uuid, String name, String description, boolean isAvailable) {
    static OptionDetailResponse from(OptionType option) {
        return new OptionDetailResponse(option.uuid(), option.name(), option.description(), option.isAvailable());
    }
}

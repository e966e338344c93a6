package dk.feltlaas.gdpr.option;

import java.util.UUID;

/** KITOS {@code RegularOptionResponseDTO}. */
record OptionResponse(UUID uuid, String name, String description) {
    static OptionResponse from(OptionType option) {
        return new OptionResponse(option.uuid(), option.name(), option.description());
    }
}

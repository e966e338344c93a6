package dk.feltlaas.supplier.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * KITOS {@code OrganizationUpdateRequestDTO} as merge-patch, with {@code disabled} added.
 *
 * @param updateForeignCountryCode KITOS clients set it to say that {@code foreignCountryCodeUuid} is meant; without it
 *     the country code is left alone
 */
record ChangeOrganizationRequest(
        @Schema(implementation = String.class) Given<String> name,
        @Schema(ref = "OrganizationType") Given<OrganizationType> type,
        @Schema(implementation = String.class) Given<String> cvr,
        @Schema(implementation = UUID.class) Given<UUID> foreignCountryCodeUuid,

        @JsonProperty("isSupplier") @Schema(implementation = Boolean.class)
        Given<Boolean> isSupplier,

        @Schema(implementation = Boolean.class) Given<Boolean> disabled,
        @Schema(implementation = Boolean.class) Given<Boolean> updateForeignCountryCode) {
    private static final int LONGEST_NAME = 100;

    void validate() {
        List<Violation> violations = new ArrayList<>();
        Map.of("/type", type, "/isSupplier", isSupplier, "/disabled", disabled).forEach((pointer, property) -> {
            if (property.isPresent() && property.value() == null) {
                violations.add(new Violation(pointer, "must not be null"));
            }
        });
        name.ifPresent(given -> {
            if (given == null || given.isBlank() || !given.matches("\\P{Cntrl}{1," + LONGEST_NAME + "}")) {
                violations.add(new Violation(
                        "/name", "must have 1 to " + LONGEST_NAME + " characters, none of them control characters"));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** Whether anything beyond the name is to change, which only the secretariat may. */
    boolean concernsStanding() {
        return type.isPresent() || changesNumber() || isSupplier.isPresent() || disabled.isPresent();
    }

    boolean changesNumber() {
        return cvr.isPresent() || changesCountry();
    }

    CompanyNumber numberAfter(CompanyNumber present) {
        return CompanyNumber.given(
                cvr.orElse(present.value()),
                changesCountry() ? foreignCountryCodeUuid.value() : present.foreignCountryCode());
    }

    private boolean changesCountry() {
        return Boolean.TRUE.equals(updateForeignCountryCode.value());
    }
}

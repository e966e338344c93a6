package dk.feltlaas.supplier.unit;

import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import dk.feltlaas.supplier.organization.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of a unit as merge-patch; a {@code parentUuid} moves it with all that stands below it. */
record ChangeUnitRequest(
        @Schema(implementation = String.class) Given<String> name,
        @Schema(implementation = UUID.class) Given<UUID> parentUuid,
        @Schema(implementation = Long.class) Given<Long> ean,
        @Schema(implementation = String.class) Given<String> unitId) {

    void validate() {
        List<Violation> violations = new ArrayList<>();
        name.ifPresent(given -> {
            if (given == null || given.isBlank() || !isPlain(given, CreateUnitRequest.NAME_LENGTH)) {
                violations.add(
                        new Violation("/name", "must have 1 to 255 characters, none of them control characters"));
            }
        });
        parentUuid.ifPresent(given -> {
            if (given == null) {
                violations.add(new Violation("/parentUuid", "must not be null"));
            }
        });
        ean.ifPresent(given -> {
            if (given != null && (given < 0 || given > CreateUnitRequest.LARGEST_EAN)) {
                violations.add(new Violation("/ean", "must be a number of up to 13 digits"));
            }
        });
        unitId.ifPresent(given -> {
            if (given != null && !isPlain(given, CreateUnitRequest.UNIT_ID_LENGTH)) {
                violations.add(
                        new Violation("/unitId", "must have 1 to 100 characters, none of them control characters"));
            }
        });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static boolean isPlain(String text, int longest) {
        return text.matches("\\P{Cntrl}{1," + longest + "}");
    }
}

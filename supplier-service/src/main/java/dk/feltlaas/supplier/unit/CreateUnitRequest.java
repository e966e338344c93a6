package dk.feltlaas.supplier.unit;

import dk.feltlaas.supplier.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A unit to be.
 *
 * @param parentUuid the unit it stands below; null for the root
 * @param ean location number of up to 13 digits
 * @param unitId the organisation's own number for it, used once
 */
record CreateUnitRequest(
        @NotBlank @PlainText @Size(max = NAME_LENGTH) String name,
        UUID parentUuid,
        @PositiveOrZero @Max(LARGEST_EAN) Long ean,
        @PlainText @Size(min = 1, max = UNIT_ID_LENGTH) String unitId) {
    static final int NAME_LENGTH = 255;
    static final int UNIT_ID_LENGTH = 100;
    static final long LARGEST_EAN = 9_999_999_999_999L;
}

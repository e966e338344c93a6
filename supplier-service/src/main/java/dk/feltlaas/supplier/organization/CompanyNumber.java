package dk.feltlaas.supplier.organization;

import dk.feltlaas.platform.problem.InvalidInput;
import java.util.UUID;

/**
 * The number an organisation is registered under: a CVR number or, with a country code, one of a foreign register.
 *
 * @param value null when not known
 * @param foreignCountryCode null for a Danish organisation
 */
public record CompanyNumber(String value, UUID foreignCountryCode) {
    private static final int LONGEST_FOREIGN = 30;

    /** The number as given by a client; refused when it is no number of the register it claims. */
    public static CompanyNumber given(String cvr, UUID foreignCountryCode) {
        String value = cvr == null || cvr.isBlank() ? null : cvr.strip();
        if (value != null && foreignCountryCode == null) {
            requireCvr(value);
        }
        if (value != null && !value.matches("[\\p{Print}&&\\P{Cntrl}]{1," + LONGEST_FOREIGN + "}")) {
            throw new InvalidInput(
                    "/cvr", "A company number has at most " + LONGEST_FOREIGN + " letters, digits and signs");
        }
        return new CompanyNumber(value, foreignCountryCode);
    }

    public boolean isDomestic() {
        return value != null && foreignCountryCode == null;
    }

    private static void requireCvr(String value) {
        try {
            new CvrNumber(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/cvr", e.getMessage());
        }
    }
}

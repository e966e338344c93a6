package dk.feltlaas.supplier.organization;

/**
 * An organisation may now supply and could not before, or the other way round, or was disabled or enabled. Observed in
 * the transaction that changes it: what follows happens with it or not at all.
 *
 * @param mightSupply whether it could be a supplier before
 * @param why a sentence for the history of whatever follows
 */
public record OrganizationStandingChanged(Organization organization, boolean mightSupply, String why) {

    public boolean losesSupply() {
        return mightSupply && !organization.maySupply();
    }

    public boolean gainsSupply() {
        return !mightSupply && organization.maySupply();
    }
}

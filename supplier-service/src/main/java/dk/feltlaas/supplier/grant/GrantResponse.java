package dk.feltlaas.supplier.grant;

import dk.feltlaas.supplier.effect.Effect;
import dk.feltlaas.supplier.lock.Grant;
import dk.feltlaas.supplier.organization.ShallowOrganization;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A grant as clients see it.
 *
 * @param state {@code Active}, {@code Revoked} or {@code Suspended}
 * @param epoch the municipality's epoch its last change brought about
 * @param effect how far that change has come in the services that judge writes
 */
record GrantResponse(
        UUID uuid,
        ShallowOrganization municipality,
        ShallowOrganization supplier,
        String state,
        Instant since,
        long epoch,
        List<String> fieldKeys,
        Effect effect) {

    static GrantResponse from(
            Grant grant, ShallowOrganization municipality, ShallowOrganization supplier, Effect effect) {
        return new GrantResponse(
                grant.id(),
                municipality,
                supplier,
                grant.state().wireName(),
                grant.state().since(),
                grant.epoch(),
                grant.fieldKeys(),
                effect);
    }
}

package dk.feltlaas.supplier.organization;

import java.util.Set;
import java.util.UUID;

/** Which municipalities have grants, as far as organisations need to know. */
public interface GrantedMunicipalities {
    /** Those with an active grant to the supplier: its API accounts may see them. */
    Set<UUID> grantedTo(UUID supplier);

    /** Whether a supplier is assigned to the municipality, so that it must stay one. */
    boolean hasSupplier(UUID municipality);
}

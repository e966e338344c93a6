package dk.feltlaas.supplier.organization;

import java.util.Set;
import java.util.UUID;

/** Who granted a supplier: those municipalities its API accounts may see. */
public interface GrantedMunicipalities {
    Set<UUID> grantedTo(UUID supplier);
}

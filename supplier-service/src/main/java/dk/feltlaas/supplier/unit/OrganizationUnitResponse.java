package dk.feltlaas.supplier.unit;

import java.util.UUID;

/** KITOS {@code OrganizationUnitResponseDTO}. */
record OrganizationUnitResponse(
        UUID uuid, String name, Parent parentOrganizationUnit, Long ean, String unitId, Origin origin) {

    /** The unit it belongs to. */
    record Parent(UUID uuid, String name) {}

    /** Who keeps the unit; the names are those of the wire. */
    enum Origin {
        Kitos,
        STSOrganisation
    }
}

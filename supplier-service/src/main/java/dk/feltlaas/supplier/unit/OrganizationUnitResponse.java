package dk.feltlaas.supplier.unit;

import java.util.UUID;

/** KITOS {@code OrganizationUnitResponseDTO}. */
record OrganizationUnitResponse(
        UUID uuid, String name, Parent parentOrganizationUnit, Long ean, String unitId, Origin origin) {

    /** The unit it belongs to. */
    record Parent(UUID uuid, String name) {}

    /** Who keeps the unit; the names are those of the wire. Here the organisation itself always does. */
    enum Origin {
        Kitos,
        STSOrganisation
    }

    /** @param parent null for the root */
    static OrganizationUnitResponse from(OrganizationUnit unit, OrganizationUnit parent) {
        return new OrganizationUnitResponse(
                unit.id(),
                unit.name(),
                parent == null ? null : new Parent(parent.id(), parent.name()),
                unit.ean(),
                unit.unitId(),
                Origin.Kitos);
    }
}

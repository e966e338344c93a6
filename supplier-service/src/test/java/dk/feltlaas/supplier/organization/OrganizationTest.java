package dk.feltlaas.supplier.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.problem.InvalidInput;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganizationTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID SWEDEN = UUID.fromString("01900000-0000-7000-8000-000000000046");

    @Test
    void onlyACompanyCanBeASupplier() {
        Organization municipality = organization(OrganizationType.MUNICIPALITY);

        var refusal = assertThrows(InvalidInput.class, () -> municipality.markAsSupplier(NOW));

        assertEquals("/isSupplier", refusal.violations().getFirst().pointer());
        assertFalse(municipality.maySupply());
    }

    @Test
    void aSupplierThatStopsBeingACompanyStopsBeingASupplier() {
        Organization company = organization(OrganizationType.COMPANY);
        company.markAsSupplier(NOW);

        company.changeType(OrganizationType.COMMUNITY_OF_INTEREST, NOW);

        assertFalse(company.isSupplier());
    }

    @Test
    void aDisabledSupplierMayNotSupplyButKeepsItsFlag() {
        Organization company = organization(OrganizationType.COMPANY);
        company.markAsSupplier(NOW);

        company.disable(NOW);

        assertFalse(company.maySupply());
        assertTrue(company.isSupplier());
    }

    @Test
    void aNumberWithoutCountryIsADanishOneAndChecked() {
        assertTrue(CompanyNumber.given("64942212", null).isDomestic());
        assertThrows(InvalidInput.class, () -> CompanyNumber.given("64942213", null));
    }

    @Test
    void aForeignNumberIsTakenAsItIs() {
        assertEquals("556677-8899", CompanyNumber.given("556677-8899", SWEDEN).value());
    }

    private static Organization organization(OrganizationType type) {
        return new Organization("Risika A/S", type, new CompanyNumber(null, null), NOW);
    }
}

package dk.feltlaas.supplier.catalogue;

import static dk.feltlaas.supplier.catalogue.CatalogueMother.AI;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.DPIA;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK;
import static dk.feltlaas.supplier.catalogue.CatalogueMother.RISK_CONDUCTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.feltlaas.platform.problem.InvalidInput;
import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldCatalogueTest {
    private final FieldCatalogue catalogue = CatalogueMother.catalogue();

    @Test
    void listsFieldsInTheirOrder() {
        assertEquals(List.of(RISK, RISK_CONDUCTED, AI, DPIA), keys(catalogue.fields()));
    }

    @Test
    void listsThePackageInTheOrderOfTheCatalogue() {
        assertEquals(List.of(RISK, RISK_CONDUCTED, AI), keys(catalogue.defaultFields()));
    }

    @Test
    void findsKeysInAnyCaseAndOnceEach() {
        var found = catalogue.resolve(List.of("ITSystemUsage.containsaitechnology", RISK, AI), "/fieldKeys");

        assertEquals(List.of(RISK, AI), keys(found));
    }

    @Test
    void namesEveryUnknownKey() {
        var refusal = assertThrows(
                InvalidInput.class, () -> catalogue.resolve(List.of("ItSystemUsage.Name", AI, ""), "/fieldKeys"));

        assertEquals(
                List.of("/fieldKeys/0", "/fieldKeys/2"),
                refusal.violations().stream().map(Violation::pointer).toList());
    }

    private static List<String> keys(List<LockableField> fields) {
        return fields.stream().map(LockableField::key).toList();
    }
}

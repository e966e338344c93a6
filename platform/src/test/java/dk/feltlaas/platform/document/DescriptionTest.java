package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.Vocabulary.alias;
import static dk.feltlaas.platform.document.Vocabulary.references;
import static dk.feltlaas.platform.document.Vocabulary.section;
import static dk.feltlaas.platform.document.Vocabulary.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {
    @ParameterizedTest
    @CsvSource({
        "technicalSystemTypes, technicalSystemTypeUuids",
        "registeredDataCategories, registeredDataCategoryUuids",
        "sensitivePersonData, sensitivePersonDataUuids",
        "insecureCountriesSubjectToDataTransfer, insecureCountriesSubjectToDataTransferUuids",
        "addedKLE, addedKLEUuids",
    })
    void aSetOfReferencesIsWrittenUnderTheSingular(String name, String writeName) {
        assertEquals(writeName, references(name, Kind.of("any")).writeName());
    }

    @Test
    void codesFollowTheContract() {
        assertEquals(6, Choices.TRACKED_ENTITY_TYPE.codes().get("OrganizationUnit"));
        assertEquals(1, Choices.ORGANIZATION_TYPE.codes().get("Municipality"));
        assertEquals(9, Choices.ARCHIVE_DUTY.codes().get("DD"));
        assertEquals(5, Choices.OVERSIGHT_INTERVAL.codes().get("EveryThirdYear"));
    }

    @Test
    void everyPropertyKnowsItsPlace() {
        var field = SchemaMother.USAGE.field("archiving.supplier");

        assertEquals("/archiving/supplierOrganizationUuid", field.pointer());
        assertEquals("ItSystemUsage.archiving.supplier", field.key());
    }

    @Test
    void slipsShowWhenTheSchemaIsMade() {
        assertThrows(IllegalArgumentException.class, () -> DocumentSchema.of("T", text("a"), text("a")));
        assertThrows(
                IllegalArgumentException.class,
                () -> DocumentSchema.of("T", section("s", alias("a").of("s.b"))));
        assertThrows(
                IllegalArgumentException.class,
                () -> DocumentSchema.of("T", text("a").requires("b", "Yes"), text("b")));
    }
}

package dk.feltlaas.registry.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.platform.document.Access;
import dk.feltlaas.platform.document.Content;
import dk.feltlaas.platform.document.Field;
import dk.feltlaas.platform.document.Mode;
import dk.feltlaas.platform.document.Names;
import dk.feltlaas.platform.document.RenderOptions;
import dk.feltlaas.platform.document.Revision;
import dk.feltlaas.platform.json.JsonConventions;
import dk.feltlaas.platform.problem.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageDocumentTest {
    private static final String UNIT = "11111111-1111-4111-8111-111111111111";

    @Test
    void onlyTheAiFieldCanBeLockedHere() {
        List<String> declared = UsageDocument.SCHEMA.fields().stream()
                .filter(field -> field.property().access().isStored())
                .filter(field -> field.property().key() != null)
                .map(Field::key)
                .toList();

        assertEquals(List.of("ItSystemUsage.ContainsAITechnology"), declared);
    }

    @Test
    void theAuditLogLearnsTheKeyOfTheAiFieldAndOfNoOther() {
        UsageFieldKeys keys = new UsageFieldKeys();

        assertEquals(
                Optional.of("ItSystemUsage.ContainsAITechnology"),
                keys.keyOf("ItSystemUsage", "general.containsAITechnology"));
        assertEquals(Optional.empty(), keys.keyOf("ItSystemUsage", "general.notes"));
        assertEquals(Optional.empty(), keys.keyOf("ItSystem", "general.containsAITechnology"));
    }

    @Test
    void everyPropertyOfTheGdprSectionBelongsToGdprService() {
        List<String> ours = UsageDocument.SCHEMA.fields().stream()
                .filter(field -> field.path().startsWith("gdpr."))
                .filter(field -> field.property().access() != Access.ELSEWHERE)
                .map(Field::path)
                .toList();

        assertEquals(List.of(), ours);
    }

    @Test
    void theOldPlaceOfHostingIsReadAndShown() {
        Revision revision = patch("{\"gdpr\":{\"hostedAt\":\"onpremise\"}}");

        JsonNode rendered = UsageDocument.SCHEMA.render(revision.after(), Names.NONE, RenderOptions.DEFAULT);
        assertEquals("OnPremise", rendered.at("/general/hostedAt").asText());
        assertEquals("OnPremise", rendered.at("/gdpr/hostedAt").asText());
    }

    @Test
    void twoPlacesOfHostingThatContradictEachOtherAreRefused() {
        assertRefused(
                "{\"gdpr\":{\"hostedAt\":\"OnPremise\"},\"general\":{\"hostedAt\":\"External\"}}", "/gdpr/hostedAt");
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"general\":{\"containsAITechnology\":\"Maybe\"}} | /general/containsAITechnology",
                "{\"general\":{\"containsAITechnology\":true}} | /general/containsAITechnology",
                "{\"general\":{\"containsAITechnology\":7}} | /general/containsAITechnology",
                "{\"general\":{\"notes\":5}} | /general/notes",
                "{\"general\":{\"dataClassificationUuid\":\"\"}} | /general/dataClassificationUuid",
                "{\"general\":{\"dataClassificationUuid\":\"00000000-0000-0000-0000-000000000000\"}} | /general/dataClassificationUuid",
                "{\"general\":{\"numberOfExpectedUsers\":{\"lowerBound\":0,\"upperBound\":10}}} | /general/numberOfExpectedUsers",
                "{\"general\":{\"lastWebAccessibilityCheck\":\"0001-01-01T00:00:00Z\"}} | /general/lastWebAccessibilityCheck",
                "{\"general\":{\"lastWebAccessibilityCheck\":\"2026-02-30\"}} | /general/lastWebAccessibilityCheck",
                "{\"general\":{\"validity\":{\"validFrom\":\"2026-02-02\",\"validTo\":\"2026-02-01\"}}} | /general/validity/validTo",
                "{\"general\":5} | /general",
                "{\"archiving\":{\"frequencyInMonths\":-1}} | /archiving/frequencyInMonths",
                "{\"archiving\":{\"frequencyInMonths\":1.5}} | /archiving/frequencyInMonths",
                "{\"archiving\":{\"journalPeriods\":[{\"archiveId\":\"a\",\"startDate\":\"2026-01-02\",\"endDate\":\"2026-01-01\"}]}} | /archiving/journalPeriods",
                "{\"archiving\":{\"journalPeriods\":[{\"archiveId\":\" \",\"startDate\":\"2026-01-01\",\"endDate\":\"2026-01-02\"}]}} | /archiving/journalPeriods/0/archiveId",
                "{\"externalReferences\":[{\"title\":\"a\",\"masterReference\":true},{\"title\":\"b\",\"masterReference\":true}]} | /externalReferences",
                "{\"externalReferences\":[{\"title\":\"a\",\"uuid\":\"22222222-2222-4222-8222-222222222222\"}]} | /externalReferences/0/uuid",
                "{\"externalReferences\":[{}]} | /externalReferences/0/title",
                "{\"roles\":\"none\"} | /roles",
            })
    void badInputIsNamed(String body, String pointer) {
        assertRefused(body, pointer);
    }

    @Test
    void theResponsibleUnitIsOneOfTheUsingUnits() {
        assertRefused(
                "{\"organizationUsage\":{\"responsibleOrganizationUnitUuid\":\"" + UNIT + "\"}}",
                "/organizationUsage/responsibleOrganizationUnitUuid");

        Revision both = patch("{\"organizationUsage\":{\"usingOrganizationUnitUuids\":[\"" + UNIT
                + "\"],\"responsibleOrganizationUnitUuid\":\"" + UNIT + "\"}}");
        assertTrue(both.changes("organizationUsage.responsibleOrganizationUnit"));
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        assertRefused("{\"general\":{\"localSystemId\":\"" + "x".repeat(201) + "\"}}", "/general/localSystemId");
        assertTrue(patch("{\"general\":{\"localSystemId\":\"" + "x".repeat(200) + "\"}}")
                .changes("general.localSystemId"));
    }

    @Test
    void theRequestNameOfKleDeviationsIsReadInAnyCase() {
        assertTrue(patch("{\"localKleDeviations\":{\"addedKLEUuids\":[\"" + UNIT + "\"]}}")
                .changes("localKLEDeviations.addedKLE"));
    }

    private static void assertRefused(String body, String pointer) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> patch(body));
        assertEquals(pointer, refusal.violations().getFirst().pointer());
    }

    private static Revision patch(String body) {
        return UsageDocument.SCHEMA.apply(Content.EMPTY, UsageDocument.SCHEMA.read(json(body), Mode.PATCH));
    }

    private static JsonNode json(String text) {
        try {
            return JsonConventions.mapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static dk.feltlaas.platform.document.SchemaMother.UUID_A;
import static dk.feltlaas.platform.document.SchemaMother.json;
import static dk.feltlaas.platform.document.SchemaMother.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.problem.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static Changes patch(String body) {
        return USAGE.read(json(body), Mode.PATCH);
    }

    @Test
    void aPatchSaysNothingAboutWhatItLeavesOut() {
        assertEquals(
                Set.of("general.localSystemId"),
                patch("{'general':{'localSystemId':'x'}}").paths());
    }

    @Test
    void nullResetsAndIsRecursive() {
        var changes = patch("{'general':{'localSystemId':null,'validity':{'validFrom':null}},'roles':null}");

        assertEquals(
                List.of("general.localSystemId", "general.validity.validFrom", "roles"), List.copyOf(changes.paths()));
        assertEquals(
                "null", changes.value("general.localSystemId").orElseThrow().toString());
        assertEquals("[]", changes.value("roles").orElseThrow().toString());
    }

    @Test
    void aRootSectionThatIsNullSaysNothing() {
        assertTrue(patch("{'general':null}").isEmpty());
    }

    @Test
    void aNestedSectionThatIsNullResetsItsParts() {
        assertEquals(
                Set.of("general.validity.lifeCycleStatus", "general.validity.validFrom", "general.validity.validTo"),
                patch("{'general':{'validity':null}}").paths());
    }

    @Test
    void aPutSpeaksOfEveryPropertyThatClientsMayWrite() {
        var changes = USAGE.read(json("{'name':'n','general':null}"), Mode.PUT);

        assertTrue(changes.paths().containsAll(Set.of("general.notes", "general.validity.validTo", "systemUsages")));
        assertFalse(changes.has("lastModified"));
        assertFalse(changes.has("general.criticalityFieldsLastChanged"));
    }

    @Test
    void aCreationIsReadLikeAPatchButMustNameWhatIsRequired() {
        assertEquals(
                Set.of("name"), USAGE.read(json("{'name':'n'}"), Mode.CREATE).paths());
        assertEquals(
                List.of(new Violation("/name", "name must be given.")),
                refused(() -> USAGE.read(json("{}"), Mode.CREATE)));
    }

    @Test
    void whatIsRequiredCannotBeResetOrBlank() {
        assertEquals(List.of(new Violation("/name", "name must be given.")), refused(() -> patch("{'name':null}")));
        assertEquals(List.of(new Violation("/name", "name may not be blank.")), refused(() -> patch("{'name':' '}")));
    }

    @Test
    void propertyNamesMatchInAnyCaseAndUnknownOnesArePassedOver() {
        var changes = patch("{'GENERAL':{'LocalSystemID':'x','nonsense':1},'what':[]}");

        assertEquals(Set.of("general.localSystemId"), changes.paths());
    }

    @Test
    void aStrictSchemaRefusesUnknownPropertiesButNotWhatItRenders() {
        var rendered =
                USAGE.render(Content.EMPTY.with("name", json("{'n':'n'}").get("n")), Names.NONE, RenderOptions.DEFAULT);

        assertFalse(USAGE.strict().read(rendered, Mode.PATCH).isEmpty());
        assertEquals(
                List.of(new Violation("/general/a~1b", "general.a/b is not a known property.")),
                refused(() -> USAGE.strict().read(json("{'general':{'a/b':1}}"), Mode.PATCH)));
    }

    @Test
    void referencesAreWrittenByUuidAndTheirReadFormIsPassedOver() {
        var changes =
                patch("{'general':{'systemUsageCriticalityLevelUuid':'%s','systemUsageCriticalityLevel':{'uuid':'x'}}}"
                        .formatted(UUID_A.toUpperCase(java.util.Locale.ROOT)));

        assertEquals(
                UUID_A,
                changes.value("general.systemUsageCriticalityLevel")
                        .orElseThrow()
                        .textValue());
    }

    @Test
    void setsForgetOrderAndRepetition() {
        assertEquals(
                patch("{'general':{'licensingAndCodeModels':['Freeware','OpenSource','freeware']}}"),
                patch("{'general':{'licensingAndCodeModels':[0,1]}}"));
    }

    @Test
    void anAliasIsAccepted() {
        var changes = patch("{'gdpr':{'businessCritical':'yes'}}");

        assertEquals(
                "Yes", changes.value("general.isBusinessCritical").orElseThrow().textValue());
    }

    @Test
    void anAliasMayAgreeButNotContradict() {
        var agreed = patch("{'general':{'isBusinessCritical':'Yes'},'gdpr':{'businessCritical':1}}");
        var besideNull = patch("{'general':{'isBusinessCritical':'Yes'},'gdpr':{'businessCritical':null}}");
        var refused = refused(() -> patch("{'general':{'isBusinessCritical':'Yes'},'gdpr':{'businessCritical':'No'}}"));

        assertEquals(
                "Yes", agreed.value("general.isBusinessCritical").orElseThrow().textValue());
        assertEquals(
                "Yes",
                besideNull.value("general.isBusinessCritical").orElseThrow().textValue());
        assertEquals(
                List.of(new Violation(
                        "/gdpr/businessCritical", "gdpr.businessCritical contradicts general.isBusinessCritical.")),
                refused);
    }

    @Test
    void aPutThatOnlyKnowsTheAliasStillSetsTheProperty() {
        var changes = USAGE.read(json("{'name':'n','gdpr':{'businessCritical':'No'}}"), Mode.PUT);

        assertEquals(
                "No", changes.value("general.isBusinessCritical").orElseThrow().textValue());
    }

    @Test
    void whatIsComputedOrMaintainedIsNotRead() {
        assertTrue(patch(
                        "{'uuid':1,'lastModified':2,'general':{'criticalityFieldsLastChanged':'x','validity':{'valid':3}},"
                                + "'gdpr':{'valid':4}}")
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':1} | /name | name must be a text.
            {'general':{'localSystemId':'12345678901'}} | /general/localSystemId | general.localSystemId may have at most 10 characters.
            {'general':{'notes':'\\u0000'}} | /general/notes | general.notes contains characters that cannot be stored.
            {'general':{'notes':'\\ud800'}} | /general/notes | general.notes contains characters that cannot be stored.
            {'general':{'containsAITechnology':'Maybe'}} | /general/containsAITechnology | general.containsAITechnology must be one of No, Yes, Undecided.
            {'general':{'containsAITechnology':3}} | /general/containsAITechnology | general.containsAITechnology must be one of No, Yes, Undecided.
            {'general':{'containsAITechnology':true}} | /general/containsAITechnology | general.containsAITechnology must be one of No, Yes, Undecided.
            {'general':{'validity':{'validFrom':'soon'}}} | /general/validity/validFrom | general.validity.validFrom must be a date or a time in ISO 8601.
            {'general':{'validity':{'validFrom':'0001-01-01'}}} | /general/validity/validFrom | general.validity.validFrom must be in the years 1900 to 9999.
            {'general':{'validity':7}} | /general/validity | general.validity must be an object.
            {'general':{'systemUsageCriticalityLevelUuid':'1-2-3-4-5'}} | /general/systemUsageCriticalityLevelUuid | general.systemUsageCriticalityLevelUuid must be a UUID.
            {'general':{'systemUsageCriticalityLevelUuid':'00000000-0000-0000-0000-000000000000'}} | /general/systemUsageCriticalityLevelUuid | general.systemUsageCriticalityLevelUuid may not be the empty UUID.
            {'general':{'criticalityLevelDocumentation':'http://x'}} | /general/criticalityLevelDocumentation | general.criticalityLevelDocumentation must be an object with name and url.
            {'general':{'criticalityLevelDocumentation':{'url':5}}} | /general/criticalityLevelDocumentation/url | general.criticalityLevelDocumentation.url must be a text.
            {'general':{'enforceInvalidity':'true'}} | /general/enforceInvalidity | general.enforceInvalidity must be true or false.
            {'general':{'licensingAndCodeModels':'Freeware'}} | /general/licensingAndCodeModels | general.licensingAndCodeModels must be a list.
            {'general':{'licensingAndCodeModels':[0,null]}} | /general/licensingAndCodeModels/1 | general.licensingAndCodeModels[1] may not be null.
            {'general':{'numberOfExpectedUsers':{'lowerBound':0,'upperBound':49}}} | /general/numberOfExpectedUsers | general.numberOfExpectedUsers must be an object with lowerBound and upperBound, one of 0-9, 10-49, 50-99, 100-499, 500-null.
            {'archiving':{'frequencyInMonths':1.5}} | /archiving/frequencyInMonths | archiving.frequencyInMonths must be a whole number.
            {'archiving':{'frequencyInMonths':-1}} | /archiving/frequencyInMonths | archiving.frequencyInMonths must be between 0 and 1200.
            {'archiving':{'frequencyInMonths':99999999999}} | /archiving/frequencyInMonths | archiving.frequencyInMonths must be between 0 and 1200.
            {'roles':[{'userUuid':'00000000-0000-7000-8000-00000000000a'}]} | /roles/0/roleUuid | roles[0].roleUuid must be given.
            {'roles':[5]} | /roles/0 | roles[0] must be an object.
            {'externalReferences':[{'title':'a','masterReference':true},{'title':'b','masterReference':true}]} | /externalReferences | externalReferences may have only one row with masterReference.
            """)
    void everyBadValueIsNamedWithItsPlaceAndAReason(String body, String pointer, String detail) {
        assertEquals(List.of(new Violation(pointer, detail)), refused(() -> patch(body)));
    }

    @Test
    void theSameRoleTwiceIsRefused() {
        var role = "{'userUuid':'%s','roleUuid':'%s'}".formatted(UUID_A, UUID_A);

        assertEquals(
                List.of(new Violation("/roles/1", "roles[1] says the same as an earlier one.")),
                refused(() -> patch("{'roles':[" + role + "," + role + "]}")));
    }

    @Test
    void withinARowAGoverningPropertyMustHoldToo() {
        var body = "{'subProcessors':[{'organizationUuid':'%s','transfer':'%s','countryUuid':'%s'}]}";

        assertFalse(patch(body.formatted(UUID_A, "Yes", UUID_A)).isEmpty());
        assertEquals(
                List.of(new Violation(
                        "/subProcessors/0/countryUuid",
                        "subProcessors[0].countryUuid may only have a value while transfer is Yes.")),
                refused(() -> patch(body.formatted(UUID_A, "No", UUID_A))));
    }

    @Test
    void allObjectionsComeTogether() {
        var pointers = refused(() -> patch("{'name':1,'general':{'notes':2},'roles':3,'archiving':4}")).stream()
                .map(Violation::pointer)
                .toList();

        assertEquals(Set.of("/name", "/general/notes", "/roles", "/archiving"), Set.copyOf(pointers));
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertEquals(
                List.of(new Violation("", "The request body must be an object.")),
                refused(() -> USAGE.read(json("{'a':[]}").get("a"), Mode.PATCH)));
    }
}

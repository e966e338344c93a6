package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static dk.feltlaas.platform.document.SchemaMother.UUID_A;
import static dk.feltlaas.platform.document.SchemaMother.UUID_B;
import static dk.feltlaas.platform.document.SchemaMother.json;
import static dk.feltlaas.platform.document.SchemaMother.patch;
import static dk.feltlaas.platform.document.SchemaMother.refused;
import static dk.feltlaas.platform.document.SchemaMother.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.platform.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final String ASSESSED =
            "{'gdpr':{'riskAssessmentConducted':'Yes','riskAssessmentResult':'High','riskAssessmentConductedDate':'2026-02-01'}}";

    @Test
    void aDifferenceNamesThePropertyItsKeyAndBothValues() {
        var revision =
                patch(usage("{'general':{'containsAITechnology':'No'}}"), "{'general':{'containsAITechnology':1}}");

        var diff = revision.changes().getFirst();
        assertEquals("general.containsAITechnology", diff.path());
        assertEquals("ItSystemUsage.ContainsAITechnology", diff.key());
        assertEquals("No", diff.before().textValue());
        assertEquals("Yes", diff.after().textValue());
    }

    @Test
    void sayingTheStoredValueAgainChangesNothing() {
        var before = usage(ASSESSED);

        var revision = patch(before, ASSESSED);

        assertTrue(revision.isEmpty());
        assertSame(before, revision.after());
    }

    @Test
    void sayingTheDefaultIsTheSameAsSayingNothing() {
        assertTrue(patch(
                        Content.EMPTY,
                        "{'general':{'notes':'','enforceInvalidity':false,'licensingAndCodeModels':[],"
                                + "'criticalityLevelDocumentation':{}},'gdpr':{'oversightInterval':'Undecided'}}")
                .isEmpty());
    }

    @Test
    void anUndeclaredKeyIsNamedAfterThePath() {
        assertEquals(
                Set.of("ItSystemUsage.general.localSystemId"),
                patch(Content.EMPTY, "{'general':{'localSystemId':'x'}}").changedKeys());
    }

    @Test
    void governedValuesCanBeSetTogetherWithWhatGovernsThem() {
        assertEquals("High", usage(ASSESSED).text("gdpr.riskAssessmentResult").orElseThrow());
    }

    @Test
    void governedValuesAreRefusedWhileTheGoverningOneSaysOtherwise() {
        assertEquals(
                List.of(new Violation(
                        "/gdpr/riskAssessmentResult",
                        "gdpr.riskAssessmentResult may only have a value while gdpr.riskAssessmentConducted is Yes.")),
                refused(() -> patch(Content.EMPTY, "{'gdpr':{'riskAssessmentResult':'High'}}")));
    }

    @Test
    void resettingAGovernedValueIsAlwaysAllowed() {
        assertTrue(patch(Content.EMPTY, "{'gdpr':{'riskAssessmentResult':null,'riskAssessmentConducted':'No'}}")
                .changes("gdpr.riskAssessmentConducted"));
    }

    @Test
    void whenTheGoverningValueChangesAwayItsDependantsAreClearedAndCount() {
        var revision = patch(usage(ASSESSED), "{'gdpr':{'riskAssessmentConducted':'No'}}");

        assertEquals(
                Set.of(
                        "ItSystemUsage.riskAssessment",
                        "ItSystemUsage.preriskAssessment",
                        "ItSystemUsage.gdpr.riskAssessmentConductedDate"),
                revision.changedKeys());
        assertEquals(Set.of("gdpr.riskAssessmentConducted"), revision.after().paths());
    }

    @Test
    void theResponsibleUnitMustBeAmongTheUsingUnits() {
        var both = "{'organizationUsage':{'usingOrganizationUnitUuids':['%s'],'responsibleOrganizationUnitUuid':'%s'}}";

        assertEquals(2, usage(both.formatted(UUID_A, UUID_A)).paths().size());
        assertEquals(
                List.of(
                        new Violation(
                                "/organizationUsage/responsibleOrganizationUnitUuid",
                                "organizationUsage.responsibleOrganizationUnitUuid must be one of organizationUsage.usingOrganizationUnits.")),
                refused(() -> usage(both.formatted(UUID_A, UUID_B))));
    }

    @Test
    void effectsFollowInOrderAndSeeWhatCameBefore() {
        var schema = USAGE.effect(proposal -> proposal.changes("name")
                        ? proposal.after().with("general.notes", proposal.value("name"))
                        : proposal.after())
                .effect(proposal -> proposal.after().with("general.localSystemId", proposal.value("general.notes")));

        var revision = schema.apply(Content.EMPTY, schema.read(json("{'name':'n'}"), Mode.PATCH));

        assertEquals("n", revision.after().text("general.localSystemId").orElseThrow());
    }

    @Test
    void whatTheServiceMaintainsIsRecordedButIsNobodysDeed() {
        var revision = patch(Content.EMPTY, "{'general':{'isBusinessCritical':'Yes'}}")
                .with(
                        "general.criticalityFieldsLastChanged",
                        Stamps.json(Instant.parse("2026-03-01T12:00:00.000001Z")));

        assertTrue(revision.changes("general.criticalityFieldsLastChanged"));
        assertEquals(Set.of("ItSystemUsage.IsBusinessCritical"), revision.changedKeys());
    }

    @Test
    void whatIsKeptElsewhereIsReadButNotStored() {
        var changes = USAGE.read(json("{'systemUsageUuids':['" + UUID_A + "']}"), Mode.PATCH);

        assertEquals(UUID_A, changes.value("systemUsages").orElseThrow().get(0).textValue());
        assertTrue(USAGE.apply(Content.EMPTY, changes).isEmpty());
    }

    @Test
    void onlyReferencesThatCameNewAreToBeChecked() {
        var before = usage("{'organizationUsage':{'usingOrganizationUnitUuids':['" + UUID_A + "']}}");

        var revision = patch(
                before, "{'organizationUsage':{'usingOrganizationUnitUuids':['%s','%s']}}".formatted(UUID_A, UUID_B));

        assertEquals(
                List.of(new Revision.NewReference(
                        SchemaMother.UNIT, UUID.fromString(UUID_B), "/organizationUsage/usingOrganizationUnitUuids")),
                revision.newReferences());
    }

    @Test
    void rowsGetAnIdentityAndKeepIt() {
        var before = usage("{'externalReferences':[{'title':'a'},{'title':'b'}]}");
        var a = before.get("externalReferences")
                .orElseThrow()
                .get(0)
                .get("uuid")
                .textValue();

        var after = patch(before, "{'externalReferences':[{'title':'c'},{'uuid':'%s','title':'a2'}]}".formatted(a))
                .after()
                .get("externalReferences")
                .orElseThrow();

        assertEquals(a, after.get(1).get("uuid").textValue());
        assertEquals("a2", after.get(1).get("title").textValue());
        assertNotEquals(a, after.get(0).get("uuid").textValue());
    }

    @Test
    void reorderingRowsOrSendingThemWithoutIdentityChangesNothing() {
        var before = usage("{'externalReferences':[{'title':'a'},{'title':'b'}]}");

        assertTrue(patch(before, "{'externalReferences':[{'title':'b'},{'title':'a'}]}")
                .isEmpty());
    }

    @Test
    void aRowOfAnotherDocumentIsRefused() {
        var body = "{'externalReferences':[{'uuid':'" + UUID_A + "','title':'a'}]}";

        assertEquals(
                List.of(new Violation(
                        "/externalReferences/0/uuid",
                        "externalReferences[0].uuid is not the uuid of a row of this list, or stands in it twice.")),
                refused(() -> patch(Content.EMPTY, body)));
    }

    @Test
    void aNewDocumentGivesItsRowsTheirOwnIdentity() {
        var body = json("{'name':'n','externalReferences':[{'uuid':'" + UUID_A + "','title':'a'}]}");

        var created = USAGE.apply(Content.EMPTY, USAGE.read(body, Mode.CREATE)).after();

        var uuid = created.get("externalReferences")
                .orElseThrow()
                .get(0)
                .get("uuid")
                .textValue();
        assertNotEquals(UUID_A, uuid);
    }
}

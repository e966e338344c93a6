package dk.feltlaas.platform.document;

import static dk.feltlaas.platform.document.SchemaMother.USAGE;
import static dk.feltlaas.platform.document.SchemaMother.UUID_A;
import static dk.feltlaas.platform.document.SchemaMother.json;
import static dk.feltlaas.platform.document.SchemaMother.usage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Names NAMES = (kind, uuid) ->
            Optional.of(new Names.Name("the " + kind.name(), Map.of("cvr", TextNode.valueOf("12345678"))));

    @Test
    void anEmptyDocumentShowsEveryPropertyInTheOrderDeclared() {
        var expected = json("{'uuid':null,'lastModified':null,'name':null,'general':{'localSystemId':null,'notes':'',"
                + "'containsAITechnology':null,'numberOfExpectedUsers':null,"
                + "'validity':{'valid':null,'lifeCycleStatus':null,'validFrom':null,'validTo':null},"
                + "'isBusinessCritical':null,'criticalityFieldsLastChanged':null,'systemUsageCriticalityLevel':null,"
                + "'criticalityLevelDocumentation':null,'licensingAndCodeModels':[]},"
                + "'organizationUsage':{'usingOrganizationUnits':[],'responsibleOrganizationUnit':null},"
                + "'archiving':{'supplier':null,'frequencyInMonths':null},"
                + "'gdpr':{'riskAssessmentConducted':null,'riskAssessmentConductedDate':null,'riskAssessmentResult':null,"
                + "'oversightInterval':'Undecided','businessCritical':null,'valid':null},"
                + "'roles':[],'externalReferences':[],'subProcessors':[],'systemUsages':[]}");

        var rendered = USAGE.render(Content.EMPTY, Names.NONE, RenderOptions.DEFAULT);

        assertEquals(expected.toString(), rendered.toString());
    }

    @Test
    void referencesCarryTheNameAndWhatElseTheirKindShows() {
        var content = usage(("{'general':{'systemUsageCriticalityLevelUuid':'%1$s'},"
                        + "'archiving':{'supplierOrganizationUuid':'%1$s'}}")
                .formatted(UUID_A));

        var rendered = USAGE.render(content, NAMES, RenderOptions.DEFAULT);

        assertEquals(
                json("{'uuid':'" + UUID_A + "','name':'the criticality-level'}"),
                rendered.at("/general/systemUsageCriticalityLevel"));
        assertEquals(
                json("{'uuid':'" + UUID_A + "','name':'the organization','cvr':'12345678'}"),
                rendered.at("/archiving/supplier"));
    }

    @Test
    void aReferenceNobodyKnowsStillRenders() {
        var content = usage("{'archiving':{'supplierOrganizationUuid':'" + UUID_A + "'}}");

        assertEquals(
                json("{'uuid':'" + UUID_A + "','name':'','cvr':null}"),
                USAGE.render(content, Names.NONE, RenderOptions.DEFAULT).at("/archiving/supplier"));
    }

    @Test
    void enumsAreIntegersWhenAsked() {
        var content = usage("{'general':{'containsAITechnology':'Yes','licensingAndCodeModels':['Proprietary']}}");

        var rendered = USAGE.render(content, Names.NONE, RenderOptions.DEFAULT.enumsAsIntegers(true));

        assertEquals(1, rendered.at("/general/containsAITechnology").intValue());
        assertEquals("[2]", rendered.at("/general/licensingAndCodeModels").toString());
        assertEquals(4, rendered.at("/gdpr/oversightInterval").intValue());
    }

    @Test
    void aliasesRepeatTheirPropertyAndHiddenOnesStayHidden() {
        var content = usage("{'general':{'isBusinessCritical':'DontKnow','enforceInvalidity':true}}");

        var rendered = USAGE.render(
                content,
                Names.NONE,
                RenderOptions.DEFAULT.supplying(Map.of("general.validity.valid", BooleanNode.TRUE)));

        assertEquals("DontKnow", rendered.at("/gdpr/businessCritical").textValue());
        assertEquals(BooleanNode.TRUE, rendered.at("/gdpr/valid"));
        assertEquals(BooleanNode.TRUE, rendered.at("/general/validity/valid"));
        assertFalse(rendered.get("general").has("enforceInvalidity"));
    }

    @Test
    void whatIsKeptElsewhereComesFromTheOtherDocumentUnlessItIsSupplied() {
        var other = Content.of(Map.of(
                "general.validity.valid", BooleanNode.TRUE, "general.isBusinessCritical", TextNode.valueOf("Yes")));
        var copying = RenderOptions.DEFAULT.copying(other);

        var copied = USAGE.render(Content.EMPTY, Names.NONE, copying);
        assertEquals(BooleanNode.TRUE, copied.at("/general/validity/valid"));
        assertTrue(copied.at("/general/isBusinessCritical").isNull(), "this document keeps it itself");

        var supplied = USAGE.render(
                Content.EMPTY, Names.NONE, copying.supplying(Map.of("general.validity.valid", BooleanNode.FALSE)));
        assertEquals(BooleanNode.FALSE, supplied.at("/general/validity/valid"));
    }

    @Test
    void linksAndRowsShowAllTheirParts() {
        var content = usage("{'general':{'criticalityLevelDocumentation':{'url':'u'}},"
                + "'externalReferences':[{'title':'t'}],'roles':[{'userUuid':'%1$s','roleUuid':'%1$s'}]}"
                        .formatted(UUID_A));

        var rendered = USAGE.render(content, Names.NONE, RenderOptions.DEFAULT);

        assertEquals(json("{'name':null,'url':'u'}"), rendered.at("/general/criticalityLevelDocumentation"));
        assertEquals(BooleanNode.FALSE, rendered.at("/externalReferences/0/masterReference"));
        assertEquals(json("{'uuid':'" + UUID_A + "','name':''}"), rendered.at("/roles/0/user"));
    }

    @Test
    void theReferencesOfAPageAreKnownBeforeItIsRendered() {
        var content = usage("{'roles':[{'userUuid':'%1$s','roleUuid':'%1$s'}]}".formatted(UUID_A));

        assertEquals(
                Map.of(
                        SchemaMother.ACCOUNT,
                        Set.of(UUID.fromString(UUID_A)),
                        SchemaMother.ROLE,
                        Set.of(UUID.fromString(UUID_A))),
                USAGE.references(content, RenderOptions.DEFAULT));
    }

    @Test
    void whatIsRenderedCannotReachWhatIsKept() {
        var content = usage("{'general':{'criticalityLevelDocumentation':{'url':'u'}}}");
        var copy = Content.of(content.values());

        USAGE.render(content, Names.NONE, RenderOptions.DEFAULT)
                .withObject("/general/criticalityLevelDocumentation")
                .put("url", "v");

        assertEquals(copy, content);
    }
}

package dk.feltlaas.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A judge must be judged: what the contract allows passes, what it does not is named. */
class KitosContractTest {
    private static final String ORGANIZATION = """
            {"uuid": "00000000-0000-7000-8000-00000000000a", "name": "Aabenraa Kommune", "cvr": null,
             "organizationType": "Municipality", "isSupplier": false, "disabled": false}""";

    @Test
    void routesAreFoundInAnyCaseAndFixedSegmentsGoBeforeParameters() {
        assertEquals(
                "post_Single_TokenAuthentication_GetToken",
                operation("POST", "/api/authorize/gettoken").id());
        assertEquals(
                "get_Single_ItSystemUsageV2_GetItSystemUsageCollectionPermissions",
                operation("GET", "/api/v2/it-system-usages/permissions").id());
        assertTrue(
                ContractDocument.OF_KITOS.find("GET", "/api/v2/audit/entries").isEmpty());
    }

    @Test
    void anAnswerMayTellMoreButNotLessNorOtherwise() {
        var list = operation("GET", "/api/v2/organizations");

        assertEquals(List.of(), list.response(200, "[" + ORGANIZATION + "]", false));
        assertEquals(List.of(), list.response(200, "[" + ORGANIZATION.replace("{", "{\"more\": 1, ") + "]", false));
        assertFault(list.response(200, "[" + ORGANIZATION.replace("\"disabled\": false", "\"more\": 1") + "]", false));
        assertFault(list.response(200, "[" + ORGANIZATION.replace("Municipality", "municipality") + "]", false));
        assertFault(list.response(200, "[" + ORGANIZATION.replace("00000000-", "") + "]", false));
        assertFault(list.response(200, ORGANIZATION, false));
        assertFault(list.response(200, "", false));
    }

    @Test
    void enumerationsComeAsIntegersOnlyWhereThatWasAskedFor() {
        var list = operation("GET", "/api/v2/organizations");
        var integers = "[" + ORGANIZATION.replace("\"Municipality\"", "1") + "]";

        assertEquals(List.of(), list.response(200, integers, true));
        assertFault(list.response(200, integers, false));
        assertFault(list.response(200, "[" + ORGANIZATION + "]", true));
    }

    @Test
    void aRequestIsReadAsKitosReadsIt() {
        var patch = operation("PATCH", "/api/v2/it-system-usages/1");

        assertEquals(List.of(), patch.request("{\"general\": {\"containsAITechnology\": \"yes\"}, \"gdpr\": null}"));
        assertEquals(
                List.of(), patch.request("{\"Gdpr\": {\"riskassessmentresult\": 2, \"dpiaDate\": \"2026-01-31\"}}"));
        assertEquals(List.of(), patch.request("{\"general\": {\"validity\": null, \"isBusinessCritical\": null}}"));
        assertFault(patch.request("{\"general\": {\"containsAITechnology\": \"Perhaps\"}}"));
        assertFault(patch.request("{\"roles\": [{\"roleUuid\": \"00000000-0000-7000-8000-00000000000a\"}]}"));
    }

    @Test
    void onlySigningInRefusesInTheOldEnvelope() {
        assertTrue(operation("POST", "/api/authorize/GetToken").envelopes(401));
        assertFalse(operation("POST", "/api/authorize/GetToken").envelopes(400));
        assertFalse(operation("GET", "/api/v2/organizations").envelopes(401));
    }

    @Test
    void queriesAreHeldToTheirParameters() {
        var types = operation("GET", "/api/v2/it-system-usage-role-types");
        var organization = "organizationUuid=00000000-0000-7000-8000-00000000000a";

        assertEquals(List.of(), types.query(organization + "&PageSize=10"));
        assertFault(types.query("pageSize=10"));
        assertFault(types.query(organization + "&pageSize=ten"));
        assertFault(types.query(organization + "&size=10"));
    }

    private static ContractOperation operation(String method, String path) {
        return ContractDocument.OF_KITOS.find(method, path).orElseThrow();
    }

    private static void assertFault(List<String> faults) {
        assertFalse(faults.isEmpty(), "this should have been found wrong");
    }
}

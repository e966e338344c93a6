package dk.feltlaas.registry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class SplitBodyTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eachOwnerGetsItsOwnAndValuesStayAsSent() {
        SplitBody parts = split("""
                {"general":{"notes":"n","isBusinessCritical":1,"systemUsageCriticalityLevelUuid":null},
                 "gdpr":{"riskAssessmentResult":"nonsense","hostedAt":"OnPremise"},
                 "roles":[]}""");

        assertEquals(json("""
                {"general":{"notes":"n"},"gdpr":{"hostedAt":"OnPremise"},"roles":[]}"""), parts.own());
        assertEquals(json("""
                {"general":{"isBusinessCritical":1,"systemUsageCriticalityLevelUuid":null},
                 "gdpr":{"riskAssessmentResult":"nonsense"}}"""), parts.gdpr());
        assertTrue(parts.mentionsGdpr());
    }

    @Test
    void namesCountInAnyCase() {
        SplitBody parts = split("{\"GENERAL\":{\"ISBUSINESSCRITICAL\":\"Yes\"},\"Gdpr\":{\"HostedAt\":\"Hybrid\"}}");

        assertEquals(json("{\"GENERAL\":{},\"Gdpr\":{\"HostedAt\":\"Hybrid\"}}"), parts.own());
        assertEquals(json("{\"general\":{\"ISBUSINESSCRITICAL\":\"Yes\"}}"), parts.gdpr());
    }

    @Test
    void sectionsThatAreNoObjectsAreLeftToBeRefusedHere() {
        SplitBody parts = split("{\"general\":[],\"gdpr\":\"x\"}");

        assertEquals(json("{\"general\":[],\"gdpr\":\"x\"}"), parts.own());
        assertFalse(parts.mentionsGdpr());
    }

    @Test
    void aNullSectionMentionsNothing() {
        assertFalse(split("{\"gdpr\":null}").mentionsGdpr());
    }

    @Test
    void whatIsNoObjectIsLeftToBeRefusedHere() {
        assertEquals(json("[1]"), split("[1]").own());
    }

    private static SplitBody split(String body) {
        return SplitBody.of(json(body));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

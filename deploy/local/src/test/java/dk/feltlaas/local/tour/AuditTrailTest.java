package dk.feltlaas.local.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    @Test
    void aRefusalIsToldWithItsReason() throws JsonProcessingException {
        var line = line("""
                {"time": "2026-11-21T10:00:00Z", "actor": {"name": "mette.lund@aabenraa.example"}, "decision": "refused",
                 "action": "write", "entity": {"type": "ItSystemUsage"}, "reason": "field-locked",
                 "remark": "Locked to a supplier"}""");

        assertTrue(line.contains("mette.lund "), line);
        assertTrue(line.endsWith("field-locked"), line);
    }

    @Test
    void whatWasWrittenIsToldByField() throws JsonProcessingException {
        var line = line("""
                {"time": "2026-11-21T10:00:00Z", "actor": {"name": "Secure ISMS API"}, "decision": "accepted",
                 "action": "update", "entity": {"type": "ItSystemUsage"}, "remark": null,
                 "changes": [{"field": "general.containsAITechnology"}, {"field": "gdpr.riskAssessmentResult"}]}""");

        assertTrue(line.endsWith("containsAITechnology, riskAssessmentResult"), line);
    }

    private static String line(String json) throws JsonProcessingException {
        return AuditTrail.line(new ObjectMapper().readTree(json));
    }
}

package dk.feltlaas.audit.entry;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.feltlaas.audit.leaf.CanonicalJson;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceReaderTest {
    private static final long PUBLISHED = Instant.parse("2026-03-01T10:00:01Z").toEpochMilli();

    @Test
    void understandsAnEntry() {
        AuditRecordMother write = write().from("gdpr-service", 17L);

        Evidence evidence = EvidenceReader.read(record(write.json()));

        assertNull(evidence.opaque());
        assertEquals(write.id(), evidence.id());
        assertEquals("gdpr-service", evidence.source());
        assertEquals(17L, evidence.sequence());
        assertEquals(Instant.parse("2026-03-01T10:00:00.123456Z"), evidence.occurredAt());
        assertEquals(Optional.of(write.entry()), evidence.entry());
        assertEquals(write.entry(), EvidenceReader.entry(evidence.body()));
    }

    @Test
    void bodyHoldsSourceAndSequenceAsTheyWillBeHashed() {
        AuditRecordMother write = write().from("gdpr-service", 17L);

        JsonNode body =
                CanonicalJson.parse(EvidenceReader.read(record(write.json())).body());

        assertEquals("/gdpr-service", body.path("source").asText());
        assertEquals(17L, body.path("sequence").asLong());
        assertEquals("gdpr-service", body.path("data").path("source").asText());
    }

    @Test
    void equalContentHasEqualBytesHoweverItWasSpelt() {
        String json = write().json();

        Evidence one = EvidenceReader.read(record(json));
        Evidence other = EvidenceReader.read(record("  " + json.replace("\"update\"", "\"\\u0075pdate\"")));

        assertArrayEquals(one.body(), other.body());
    }

    @Test
    void keepsWhatALaterVersionAdds() {
        String json = write().json().replace("\"action\":", "\"mood\":\"good\",\"action\":");

        Evidence evidence = EvidenceReader.read(record(json));

        assertNull(evidence.opaque());
        assertEquals(
                "good",
                CanonicalJson.parse(evidence.body()).path("data").path("mood").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "dk.feltlaas.audit.entry.v1 | dk.feltlaas.audit.entry.v2",
                "\"action\":\"update\"      | \"action\":null",
                "\"decision\":\"accepted\"  | \"decision\":null",
                "\"action\":\"update\"      | \"action\":{}",
                "\"changes\":[{             | \"changes\":[null,{",
                "\"specversion\":\"1.0\"    | \"specversion\":\"2.0\"",
                "\"source\":\"/registry     | \"source\":\"/gdpr",
                "\"time\":\"2026            | \"time\":\"+12026",
            })
    void keepsAndFlagsWhatItDoesNotUnderstand(String part, String instead) {
        AuditRecordMother write = write().from("registry-service", 5L);
        String json = write.json().replace(part, instead);

        Evidence evidence = EvidenceReader.read(record(json));

        assertNotEquals(write.json(), json);
        assertNotEquals(null, evidence.opaque());
        assertEquals(write.id(), evidence.id());
        assertEquals(5L, evidence.sequence());
        assertEquals(Instant.ofEpochMilli(PUBLISHED), evidence.occurredAt());
        assertEquals(Optional.empty(), evidence.entry());
        assertTrue(CanonicalJson.parse(evidence.body()).path("data").isObject());
    }

    @Test
    void wrapsWhatIsNoJson() {
        Evidence evidence = EvidenceReader.read(record("no json: \u0000 æ"));

        JsonNode body = CanonicalJson.parse(evidence.body());
        assertEquals("it is not readable JSON from line 1, column 1", evidence.opaque());
        assertEquals(EvidenceReader.UNKNOWN, evidence.source());
        assertEquals("bm8ganNvbjogACDDpg==", body.path("value").asText());
        assertEquals(
                Base64.getEncoder().encodeToString("key".getBytes()),
                body.path("key").asText());
        assertEquals("feltlaas.audit", body.path("topic").asText());
        assertEquals("42", body.path("offset").asText());
    }

    @Test
    void wrapsARecordWithoutValue() {
        Evidence evidence = EvidenceReader.read(record(null));

        assertEquals("the record has no value", evidence.opaque());
        assertTrue(CanonicalJson.parse(evidence.body()).path("value").isNull());
    }

    @Test
    void whatHasNoIdOfItsOwnGetsOneThatSaysNothingOfItAndIsKnownByItsPlace() {
        Evidence once = EvidenceReader.read(record("not json"));
        Evidence again = EvidenceReader.read(record("not json"));

        assertNotEquals(once.id(), again.id());
        assertEquals(once.record(), again.record());
    }

    @Test
    void doesNotBelieveATimestampOutOfAllRange() {
        Evidence evidence = EvidenceReader.read(record("no json", Long.MAX_VALUE));

        assertEquals(Instant.parse("9999-12-31T23:59:59Z"), evidence.occurredAt());
    }

    private static ConsumerRecord<String, String> record(String value) {
        return record(value, PUBLISHED);
    }

    private static ConsumerRecord<String, String> record(String value, long timestamp) {
        return new ConsumerRecord<>(
                "feltlaas.audit",
                3,
                42,
                timestamp,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                "key",
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}

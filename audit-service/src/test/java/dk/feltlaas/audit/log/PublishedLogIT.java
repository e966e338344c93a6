package dk.feltlaas.audit.log;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.audit.verify.Finding;
import dk.feltlaas.audit.verify.HttpLog;
import dk.feltlaas.audit.verify.LogVerifier;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class PublishedLogIT {
    private static final String LOG = "/audit/log/";

    @TestHTTPResource(LOG)
    URI log;

    @Test
    @DisplayName("A checkpoint covers a new entry within a second")
    void publishes() {
        AuditTopic.publish(write());
        long size = LogDatabase.count("true");

        await().atMost(Duration.ofSeconds(1)).until(() -> checkpoint().size() >= size);
    }

    @Test
    @DisplayName("Anybody verifies the log over HTTP, keeps its checkpoint, and verifies again after it has grown")
    void verifies() throws IOException {
        covered(Stream.generate(AuditRecordMother::write).limit(300).toArray(AuditRecordMother[]::new));
        Trust trust = Trust.in(text("vkey").lines().map(VerifierKey::parse).toList(), Instant.now());
        Verification first = verification(trust);
        assertEquals(List.of(), alterations(first));

        covered(write());

        Verification second = verification(trust.kept(first.checkpoint().orElseThrow()));
        assertEquals(List.of(), alterations(second));
        assertTrue(second.entries() > first.entries());
    }

    @Test
    void tilesNeverChangeAndTheCheckpointDoes() {
        covered(write());
        long size = checkpoint().size();
        String width = size >= 256 ? "" : ".p/" + size;

        get("tile/0/000" + width)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType("application/octet-stream");
        get("tile/entries/000" + width).statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
        get("checkpoint").statusCode(200).header("Cache-Control", "no-cache").contentType(startsWith("text/plain"));
    }

    @Test
    void partialTilesAreThereAlsoOnceTheyAreFull() {
        covered(Stream.generate(AuditRecordMother::write).limit(260).toArray(AuditRecordMother[]::new));

        byte[] full = get("tile/0/000").statusCode(200).extract().asByteArray();
        byte[] partial = get("tile/0/000.p/5").statusCode(200).extract().asByteArray();

        assertEquals(256 * 32, full.length);
        assertEquals(5 * 32, partial.length);
        get("tile/entries/000.p/5").statusCode(200);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        covered(write());
        for (String path : new String[] {
            "tile/0/x999/999",
            "tile/0/0",
            "tile/64/000",
            "tile/63/000",
            "tile/9/000.p/1",
            "tile/entries/x001/000",
            "tile/x"
        }) {
            get(path).statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }

    private static void covered(AuditRecordMother... records) {
        AuditTopic.publishAtOnce(List.of(records));
        AuditTopic.awaitEntry(records[records.length - 1].id());
        await().until(() -> checkpoint().size() >= LogDatabase.count("true"));
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(SignedNote.parse(text("checkpoint")).text());
    }

    private static String text(String path) {
        return get(path).statusCode(200).extract().asString();
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.given().get(LOG + path).then();
    }

    private Verification verification(Trust trust) throws IOException {
        try (HttpLog http = new HttpLog(log)) {
            return new LogVerifier(trust).verify(http.checkpoint(), http);
        }
    }

    /** The sources of other tests number their entries as they like. */
    private static List<Finding> alterations(Verification verification) {
        return verification.findings().stream()
                .filter(finding ->
                        !(finding instanceof Finding.NumbersMissing) && !(finding instanceof Finding.NumberTwice))
                .toList();
    }
}

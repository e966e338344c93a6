package dk.feltlaas.audit.export;

import static dk.feltlaas.audit.entry.AuditRecordMother.supplierWrite;
import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.testing.Api;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.audit.verify.ExportVerifier;
import dk.feltlaas.audit.verify.Finding;
import dk.feltlaas.audit.verify.Trust;
import dk.feltlaas.audit.verify.Verification;
import dk.feltlaas.audit.verify.VerifyCommand;
import dk.feltlaas.platform.event.AuditEntry.FieldChange;
import dk.feltlaas.platform.id.Ids;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@AuditInfrastructure
class ExportIT {
    private static final String NDJSON = "/api/v2/audit/exports/entries.ndjson";
    private static final String CSV = "/api/v2/audit/exports/entries.csv";

    @TempDir
    Path directory;

    @Test
    void theCommandFindsTheExportOfAMunicipalitySound() throws IOException {
        UUID municipality = Ids.next();
        String source = "source-" + municipality;
        covered(LongStream.rangeClosed(1, 300)
                .mapToObj(number -> write().of(municipality).from(source, number))
                .toArray(AuditRecordMother[]::new));

        byte[] export = as(Tokens.municipalAuditor(municipality))
                .queryParam("municipality", municipality)
                .get(NDJSON)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asByteArray();

        Path file = Files.write(directory.resolve("export.ndjson"), export);
        Path keys = Files.writeString(directory.resolve("keys"), keys());
        assertTrue(lines(export).size() >= 302);
        assertEquals("Sound.", verdict("--keys", keys.toString(), "--export", file.toString()));
        String altered = new String(export, StandardCharsets.UTF_8)
                .replaceFirst("\\\\\"after\\\\\":true", "\\\\\"after\\\\\":false");
        Files.writeString(file, altered);
        assertEquals("NOT sound: 1 findings.", verdict("--keys", keys.toString(), "--export", file.toString()));
    }

    @Test
    void theWholeLogProvesToContinueACheckpointKept() throws IOException {
        covered(write());
        SignedNote kept = checkpoint();
        covered(write());

        byte[] export = as(Tokens.auditor())
                .queryParam("since", Checkpoint.parse(kept.text()).size())
                .get(NDJSON)
                .asByteArray();

        List<VerifierKey> keys = keys().lines().map(VerifierKey::parse).toList();
        Verification verification =
                new ExportVerifier(Trust.in(keys, Instant.now()).kept(kept)).verify(new ByteArrayInputStream(export));
        assertTrue(verification.entries() >= 2);
        assertEquals(
                List.of(),
                verification.findings().stream()
                        .filter(finding -> !(finding instanceof Finding.NumbersMissing)
                                && !(finding instanceof Finding.NumberTwice))
                        .toList());
    }

    @Test
    void anExportIsItselfAnEntry() {
        UUID municipality = Ids.next();
        covered(write().of(municipality));

        as(Tokens.municipalAuditor(municipality))
                .queryParam("municipality", municipality)
                .queryParam("decision", "accepted")
                .get(CSV)
                .then()
                .statusCode(200);

        await().until(() -> LogDatabase.count("entry.municipality = '" + municipality
                        + "' and action = 'audit.exported' and source = 'audit-service'")
                == 1);
        Api.search(Tokens.auditor(), "municipality", municipality, "action", "audit.exported")
                .body("items[0].actor.kind", equalTo("person"))
                .body("items[0].changes.after[0]", equalTo("csv"))
                .body("items[0].changes.after[1]", startsWith("municipality=" + municipality + ", decision=accepted"));
    }

    @Test
    void rowsAreForASpreadsheetAndNoFormulas() {
        UUID municipality = Ids.next();
        AuditRecordMother formula = write().of(municipality).action("=1+1");
        AuditRecordMother quoted =
                write().of(municipality).changing(new FieldChange("name", null, null, new TextNode("a \"b\", c")));
        covered(formula, quoted);

        List<String> rows = lines(as(Tokens.auditor())
                .queryParam("municipality", municipality)
                .get(CSV)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray());

        assertTrue(rows.getFirst().startsWith("\"index\",\"id\",\"source\""), rows.getFirst());
        String all = String.join("\n", rows);
        assertTrue(all.contains(",\"'=1+1\","));
        assertTrue(all.contains("\"\"after\"\":\"\"a \\\"\"b\\\"\", c\"\""), all);
    }

    @Test
    void aSupplierExportsItsOwnDeedsOnly() {
        UUID municipality = Ids.next();
        UUID supplier = Ids.next();
        AuditRecordMother own = supplierWrite(municipality, supplier, 1);
        AuditRecordMother foreign = write().of(municipality).concerning(supplier);
        covered(own, foreign);

        String export = as(Tokens.supplierApi(supplier)).get(CSV).asString();

        assertTrue(export.contains(own.id().toString()));
        assertFalse(export.contains(foreign.id().toString()));
    }

    @Test
    void whatIsNoFilterIsRefused() {
        as(Tokens.auditor())
                .queryParam("limit", 5)
                .queryParam("since", -1)
                .get(NDJSON)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("since", "limit"));
        as(Tokens.auditor()).queryParam("since", 987654321).get(NDJSON).then().statusCode(400);
    }

    private static void covered(AuditRecordMother... records) {
        AuditTopic.publishAtOnce(List.of(records));
        for (AuditRecordMother record : records) {
            AuditTopic.awaitEntry(record.id());
        }
        long size = LogDatabase.count("true");
        await().until(() -> Checkpoint.parse(checkpoint().text()).size() >= size);
    }

    private static SignedNote checkpoint() {
        return SignedNote.parse(RestAssured.given().get("/audit/log/checkpoint").asString());
    }

    private static String keys() {
        return RestAssured.given().get("/audit/log/vkey").asString();
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    /** The last line the command prints. */
    private static String verdict(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        new VerifyCommand(lines, lines).run(arguments);
        return lines(out.toByteArray()).getLast();
    }
}

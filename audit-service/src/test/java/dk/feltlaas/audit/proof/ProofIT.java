package dk.feltlaas.audit.proof;

import static dk.feltlaas.audit.entry.AuditRecordMother.write;
import static dk.feltlaas.audit.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.feltlaas.audit.entry.AuditRecordMother;
import dk.feltlaas.audit.leaf.Leaf;
import dk.feltlaas.audit.leaf.LeafOpener;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.NoteVerdict;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.testing.Api;
import dk.feltlaas.audit.testing.AuditInfrastructure;
import dk.feltlaas.audit.testing.AuditTopic;
import dk.feltlaas.audit.testing.LogDatabase;
import dk.feltlaas.audit.tree.ConsistencyProof;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import dk.feltlaas.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditInfrastructure
class ProofIT {
    private static final String CONSISTENCY = "/api/v2/audit/log/consistency";
    private final AuditRecordMother write = write();

    @Test
    void anEntryIsProvedUnderASignedCheckpoint() throws Exception {
        AuditTopic.publish(write(), write, write());

        EntryProofResponse proof = proof(write);

        ExportLine line = proof.entry();
        Checkpoint checkpoint = believed(proof.checkpoint(), proof.keys());
        Leaf leaf = Leaf.parse(line.leafBytes());
        assertEquals(write.id(), leaf.label().id());
        assertTrue(new InclusionProof(line.index(), checkpoint.size(), line.path())
                .holds(Hash.leaf(line.leafBytes()), checkpoint.root()));
        assertEquals(List.of(), LeafOpener.objections(leaf, line.shownActor(), line.shownContent()));
        assertTrue(line.shownActor().isPresent() && line.shownContent().isPresent());
    }

    @Test
    void theProofHoldsAlsoAfterTheBodyWasErased() throws Exception {
        AuditTopic.publish(write);
        EntryProofResponse before = proof(write);

        LogDatabase.numbers("select erase_body(position)::int from entry where id = '" + write.id() + "'");
        EntryProofResponse after = proof(write);

        Checkpoint checkpoint = believed(after.checkpoint(), after.keys());
        assertEquals(before.entry().leaf(), after.entry().leaf());
        assertEquals(Optional.empty(), after.entry().shownContent());
        assertEquals(Optional.empty(), after.entry().shownActor());
        assertTrue(new InclusionProof(
                        after.entry().index(), checkpoint.size(), after.entry().path())
                .holds(Hash.leaf(after.entry().leafBytes()), checkpoint.root()));
    }

    @Test
    void theLogIsProvedToHaveOnlyGrown() throws Exception {
        AuditTopic.publish(write);
        EntryProofResponse older = proof(write);
        AuditRecordMother later = write();
        AuditTopic.publish(later);
        EntryProofResponse newer = proof(later);
        Checkpoint from = believed(older.checkpoint(), older.keys());
        Checkpoint to = believed(newer.checkpoint(), newer.keys());

        ConsistencyResponse response = new ObjectMapper()
                .readValue(
                        as(Tokens.municipalAuditor(write.municipality()))
                                .queryParam("from", from.size())
                                .queryParam("to", to.size())
                                .get(CONSISTENCY)
                                .asByteArray(),
                        ConsistencyResponse.class);

        List<Hash> path = response.proof().stream().map(Hash::parse).toList();
        assertTrue(new ConsistencyProof(from.size(), to.size(), path).holds(from.root(), to.root()));
    }

    @Test
    void sizesTheLogDoesNotHaveAreRefused() {
        AuditTopic.publish(write);
        await().until(() ->
                LogDatabase.numbers("select max(size) from checkpoint").getFirst() >= 1);

        as(Tokens.auditor())
                .queryParam("to", Long.MAX_VALUE)
                .queryParam("form", 1)
                .get(CONSISTENCY)
                .then()
                .statusCode(400)
                .body("violations.size()", equalTo(2));
    }

    private static EntryProofResponse proof(AuditRecordMother record) throws Exception {
        String path = Api.ENTRIES + "/" + record.id() + "/proof";
        await().until(() -> as(Tokens.auditor()).get(path).statusCode() == 200);
        return new ObjectMapper().readValue(as(Tokens.auditor()).get(path).asByteArray(), EntryProofResponse.class);
    }

    private static Checkpoint believed(String checkpoint, List<String> keys) {
        SignedNote note = SignedNote.parse(checkpoint);
        assertInstanceOf(
                NoteVerdict.Believed.class,
                note.verdict(keys.stream().map(VerifierKey::parse).toList()));
        return Checkpoint.parse(note.text());
    }
}

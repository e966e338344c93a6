package dk.feltlaas.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.audit.csv.CsvWriter;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.tree.ExactBase64;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import dk.feltlaas.platform.event.AuditEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Entries as rows (RFC 4180) in the order of {@link #COLUMNS}. Of an entry that was not understood or is erased only the
 * first and the last columns say something.
 */
final class CsvRows {
    static final List<String> COLUMNS = List.of(
            "index",
            "id",
            "source",
            "sequence",
            "time",
            "receivedAt",
            "municipality",
            "supplier",
            "system",
            "account",
            "name",
            "kind",
            "organisation",
            "entityType",
            "entity",
            "version",
            "action",
            "decision",
            "reason",
            "remark",
            "epoch",
            "changes",
            "reads",
            "leaf",
            "proof",
            "checkpoint");
    private static final int SAID = 16;

    private final CsvWriter out;
    private String checkpoint;

    CsvRows(OutputStream out, String checkpoint) throws IOException {
        this.out = new CsvWriter(out);
        this.checkpoint = checkpoint;
        this.out.row(COLUMNS);
    }

    /** By rising index. */
    void write(Entry entry, InclusionProof proof) throws IOException {
        List<Object> cells = new ArrayList<>(Arrays.asList(
                entry.position(),
                entry.id(),
                entry.source(),
                entry.sequence(),
                entry.occurredAt(),
                entry.receivedAt(),
                entry.municipality()));
        cells.addAll(
                entry.opaque() == null && entry.content().isPresent()
                        ? said(entry.said())
                        : Collections.nCopies(SAID, null));
        cells.add(ExactBase64.encode(entry.leaf()));
        cells.add(proof.path().stream().map(Hash::base64).collect(Collectors.joining(" ")));
        cells.add(checkpoint);
        checkpoint = null;
        out.row(cells);
    }

    void end() throws IOException {
        out.end();
    }

    private static List<Object> said(AuditEntry entry) {
        AuditEntry.Actor actor =
                entry.actor() == null ? new AuditEntry.Actor(null, null, null, null, null, null) : entry.actor();
        AuditEntry.Entity entity = entry.entity() == null ? new AuditEntry.Entity(null, null, null) : entry.entity();
        return Arrays.asList(
                entry.supplier(),
                entry.system(),
                actor.account(),
                actor.name(),
                actor.kind(),
                actor.organisation(),
                entity.type(),
                entity.id(),
                entity.version(),
                entry.action(),
                entry.decision(),
                entry.reason(),
                entry.remark(),
                entry.epoch(),
                changes(entry),
                entry.reads() == null ? null : entry.reads().records());
    }

    private static String changes(AuditEntry entry) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        for (AuditEntry.FieldChange change :
                entry.changes() == null ? List.<AuditEntry.FieldChange>of() : entry.changes()) {
            changes.addObject()
                    .put("field", change.field())
                    .put("key", change.key())
                    .<ObjectNode>set("before", change.before())
                    .set("after", change.after());
        }
        return changes.toString();
    }
}

package dk.feltlaas.audit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.tree.ExactBase64;
import dk.feltlaas.audit.tree.Hash;
import dk.feltlaas.audit.tree.InclusionProof;
import dk.feltlaas.platform.event.AuditEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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
            "leaf",
            "proof",
            "checkpoint");
    private static final int SAID = 14;

    private final Writer out;
    private String checkpoint;

    CsvRows(OutputStream out, String checkpoint) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.checkpoint = checkpoint;
        row(COLUMNS);
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
        row(cells);
    }

    void end() throws IOException {
        out.flush();
    }

    private static List<Object> said(AuditEntry entry) {
        AuditEntry.Actor actor =
                entry.actor() == null ? new AuditEntry.Actor(null, null, null, null, null, null) : entry.actor();
        AuditEntry.Entity entity = entry.entity() == null ? new AuditEntry.Entity(null, null, null) : entry.entity();
        return Arrays.asList(
                entry.supplier(),
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
                changes(entry));
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

    private void row(List<?> cells) throws IOException {
        out.write(cells.stream().map(CsvRows::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe, which it takes for text. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}

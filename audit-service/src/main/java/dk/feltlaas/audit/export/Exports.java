package dk.feltlaas.audit.export;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.deed.Deed;
import dk.feltlaas.audit.deed.OwnDeeds;
import dk.feltlaas.audit.entry.Entry;
import dk.feltlaas.audit.log.LogKeys;
import dk.feltlaas.audit.log.PublishedLog;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.ndjson.ExportWriter;
import dk.feltlaas.audit.note.VerifierKey;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.Entries;
import dk.feltlaas.audit.query.Order;
import dk.feltlaas.audit.query.Page;
import dk.feltlaas.audit.search.EntryFilter;
import dk.feltlaas.audit.tile.TiledTree;
import dk.feltlaas.platform.problem.InvalidInput;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes extracts of the log a page at a time, so that a large one takes no more memory than a small one. */
@ApplicationScoped
class Exports {
    private static final int PAGE = 250;

    private final Entries entries;
    private final PublishedLog log;
    private final LogKeys keys;
    private final OwnDeeds deeds;

    Exports(Entries entries, PublishedLog log, LogKeys keys, OwnDeeds deeds) {
        this.entries = entries;
        this.log = log;
        this.keys = keys;
        this.deeds = deeds;
    }

    /**
     * What is to be exported, after it was recorded that it is: an export whose record cannot be kept is not made.
     *
     * @param since entries of an earlier checkpoint, or null
     */
    Extract begin(String format, Scope scope, EntryFilter filter, Long since) {
        scope.require(filter.municipality(), filter.supplier());
        PublishedLog.State state = log.now();
        Extract extract =
                new Extract(scope, filter, state, Optional.ofNullable(since).map(this::signedAt));
        QuarkusTransaction.requiringNew()
                .run(() -> deeds.record(Deed.of("audit.exported")
                        .about(filter.municipality())
                        .with("format", TextNode.valueOf(format))
                        .with("filter", TextNode.valueOf(filter.described()))
                        .with("size", LongNode.valueOf(state.size()))));
        return extract;
    }

    void ndjson(Extract extract, OutputStream out) throws IOException {
        ExportWriter writer = new ExportWriter(out, header(extract));
        TiledTree tree = log.tree(extract.state());
        each(
                extract,
                entry -> writer.write(
                        ExportLine.of(entry.leaf(), tree.inclusion(entry.position()), entry.actor(), entry.content())));
        writer.end();
    }

    void csv(Extract extract, OutputStream out) throws IOException {
        CsvRows rows = new CsvRows(out, extract.state().note().toString());
        TiledTree tree = log.tree(extract.state());
        each(extract, entry -> rows.write(entry, tree.inclusion(entry.position())));
        rows.end();
    }

    private ExportHeader header(Extract extract) {
        PublishedLog.State state = extract.state();
        List<VerifierKey> signers = keys.signersOf(state.note());
        ExportHeader header = extract.isWhole()
                ? ExportHeader.range(state.note(), signers, 0, state.size())
                : ExportHeader.selection(state.note(), signers, state.size());
        return extract.since()
                .map(earlier -> header.since(earlier.note(), log.consistency(earlier.size(), state.size())))
                .orElse(header);
    }

    private PublishedLog.State signedAt(long size) {
        return log.at(size)
                .orElseThrow(() -> new InvalidInput("since", "must be the size of a checkpoint that was signed"));
    }

    private void each(Extract extract, Row row) throws IOException {
        Optional<Long> after = Optional.of(-1L);
        while (after.isPresent()) {
            Page<Entry> page = page(extract, after.get());
            for (Entry entry : page.items()) {
                row.write(entry);
            }
            after = page.last();
        }
    }

    private Page<Entry> page(Extract extract, long after) {
        Conditions conditions = extract.filter()
                .within(extract.scope())
                .between(after, extract.state().size());
        return QuarkusTransaction.requiringNew().call(() -> entries.page(conditions, Order.ASC, PAGE));
    }

    private interface Row {
        void write(Entry entry) throws IOException;
    }
}

package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.ndjson.ExportEnd;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.ExportJson;
import dk.feltlaas.audit.ndjson.ExportLine;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.tree.CompactRange;
import dk.feltlaas.audit.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The reading of one export, line by line. */
final class ExportReading {
    private final ExportHeader header;
    private final Checkpoint checkpoint;
    private final Findings findings;
    private final SignedState state;
    private final LineLocator locator;
    private final Places places;
    private final LeafContents contents;
    private final CompactRange rebuilt = new CompactRange();
    private final long keptSize;
    private Optional<Hash> rootAtKept = Optional.empty();
    private long lines;
    private boolean ended;

    ExportReading(Trust trust, ExportHeader header, Checkpoint checkpoint, Findings findings) {
        this.header = header;
        this.checkpoint = checkpoint;
        this.findings = findings;
        this.state = new SignedState(trust, findings);
        this.locator = new LineLocator(checkpoint);
        this.places = new Places(header, findings);
        this.contents = new LeafContents(trust, findings);
        this.keptSize = state.keptSize();
        noteRoot();
    }

    void entry(byte[] bytes) {
        long line = 2 + lines++;
        if (ended) {
            places.unreadable(line, "it comes after the end");
            return;
        }
        try {
            ExportLine read = ExportJson.read(bytes, ExportLine.class);
            byte[] leaf = read.leafBytes();
            Hash hash = Hash.leaf(leaf);
            OptionalLong actual = locator.locate(read.index(), places.expected(), hash, read.path());
            read.shownActor();
            read.shownContent();
            if (actual.isEmpty()) {
                places.unproven(line, read.index());
            } else if (places.proven(line, read.index(), actual.getAsLong())) {
                proven(actual.getAsLong(), hash, leaf, read);
            }
        } catch (IllegalArgumentException e) {
            places.unreadable(line, e.getMessage());
        }
    }

    void end(byte[] bytes) {
        Optional<ExportEnd> end = ExportVerifier.end(bytes);
        if (ended || end.isEmpty() || end.get().entries() != lines) {
            findings.add(new Finding.Truncated(
                    places.expected(), "the last line does not say that %d entries came before it".formatted(lines)));
        }
        ended = true;
    }

    Verification verification() {
        if (!ended) {
            findings.add(new Finding.Truncated(places.expected(), "the file has no end"));
        }
        places.report();
        List<String> remarks = new ArrayList<>();
        if (header.coverage() == ExportHeader.Coverage.RANGE && header.from() == 0) {
            contents.reportGaps();
        } else {
            remarks.add("Whether the sources' numbers have gaps shows only in an export from entry 0 on.");
        }
        if (header.coverage() == ExportHeader.Coverage.SELECTION) {
            remarks.add("The export is a selection: whether it holds all it should is not proven.");
        }
        if (header.to() > checkpoint.size()) {
            findings.add(new Finding.Truncated(checkpoint.size(), "the export promises more than the log holds"));
        } else if (rebuilt.size() == checkpoint.size() && !rebuilt.root().equals(checkpoint.root())) {
            findings.add(new Finding.Rewritten(checkpoint.size(), "the entries do not make up the signed root"));
        }
        state.compare(checkpoint, rootAtKept, grownOutOf());
        return contents.verification(header.checkpoint(), remarks);
    }

    private void proven(long index, Hash hash, byte[] leaf, ExportLine read) {
        if (index == rebuilt.size()) {
            rebuilt.append(hash);
            noteRoot();
        }
        contents.check(index, leaf, read.shownActor(), read.shownContent());
    }

    private void noteRoot() {
        if (rebuilt.size() == keptSize) {
            rootAtKept = Optional.of(rebuilt.root());
        }
    }

    /** The earlier checkpoint of the header, when it is believed and its proof holds. */
    private Optional<Checkpoint> grownOutOf() {
        if (header.since() == null) {
            return Optional.empty();
        }
        Optional<Checkpoint> earlier = state.read(header.since().checkpoint());
        try {
            return earlier.filter(before -> {
                boolean grown =
                        header.since().proof(before.size(), checkpoint.size()).holds(before.root(), checkpoint.root());
                if (!grown) {
                    findings.add(new Finding.Rewritten(
                            before.size(), "the proof that the log grew out of that checkpoint does not hold"));
                }
                return grown;
            });
        } catch (IllegalArgumentException e) {
            findings.add(new Finding.Rewritten(
                    earlier.map(Checkpoint::size).orElse(0L), "the proof of growth cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }
}

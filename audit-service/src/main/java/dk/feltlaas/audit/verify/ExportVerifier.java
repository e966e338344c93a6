package dk.feltlaas.audit.verify;

import dk.feltlaas.audit.ndjson.ExportEnd;
import dk.feltlaas.audit.ndjson.ExportHeader;
import dk.feltlaas.audit.ndjson.ExportJson;
import dk.feltlaas.audit.ndjson.LineReader;
import dk.feltlaas.audit.note.Checkpoint;
import dk.feltlaas.audit.note.SignedNote;
import dk.feltlaas.audit.note.VerifierKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks an export ({@link dk.feltlaas.audit.ndjson}), holding one line at a time. */
public final class ExportVerifier {
    private static final byte[] END = "{\"entries\"".getBytes(StandardCharsets.US_ASCII);

    private final Trust trust;

    public ExportVerifier(Trust trust) {
        this.trust = trust;
    }

    /** Never fails over what the export holds; throws {@link IOException} when it cannot be read to its end. */
    public Verification verify(InputStream export) throws IOException {
        Findings findings = new Findings();
        LineReader lines = new LineReader(export);
        Optional<byte[]> first = lines.next();
        ExportHeader header;
        try {
            header = ExportJson.read(first.orElseGet(() -> new byte[0]), ExportHeader.class);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding.Unreadable(1, 0, "the header: " + e.getMessage()));
            return unread(findings);
        }
        Optional<Checkpoint> checkpoint = new SignedState(trust, findings).read(header.checkpoint());
        if (checkpoint.isEmpty()) {
            return unread(findings);
        }
        checkKeys(header, checkpoint.get(), findings);
        ExportReading reading = new ExportReading(trust, header, checkpoint.get(), findings);
        read(lines, reading);
        return reading.verification();
    }

    /** Reads everything after the header. */
    static void read(LineReader lines, ExportReading reading) throws IOException {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (startsWithEnd(line.get()) && !lines.isCutOff()) {
                reading.end(line.get());
            } else {
                reading.entry(line.get());
            }
        }
    }

    /** The keys of the header are not believed, but they may not be wrong either. */
    private static void checkKeys(ExportHeader header, Checkpoint checkpoint, Findings findings) {
        SignedNote note = SignedNote.parse(header.checkpoint());
        if (header.keys().isEmpty()) {
            findings.add(new Finding.Resigned("the header names no key that signed it"));
        }
        for (String text : header.keys()) {
            try {
                SignedState.objection(note, checkpoint.origin(), List.of(VerifierKey.parse(text)))
                        .ifPresent(why -> findings.add(new Finding.Resigned("of a key in the header, " + why)));
            } catch (IllegalArgumentException e) {
                findings.add(new Finding.Resigned("of a key in the header, " + e.getMessage()));
            }
        }
    }

    private static boolean startsWithEnd(byte[] line) {
        return line.length > END.length && Arrays.equals(line, 0, END.length, END, 0, END.length);
    }

    private static Verification unread(Findings findings) {
        return new Verification(
                findings.all(), Optional.empty(), 0, 0, 0, List.of("Nothing else was checked: the header is no use."));
    }

    /** The end of an export, if the line is one. */
    static Optional<ExportEnd> end(byte[] line) {
        try {
            return Optional.of(ExportJson.read(line, ExportEnd.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package dk.feltlaas.audit.ndjson;

import java.io.IOException;
import java.io.OutputStream;

/** Writes an export as its entries come, one line held at a time. An export without its end is seen to be cut off. */
public final class ExportWriter {
    private final OutputStream out;
    private long entries;

    /** Writes the header at once. */
    public ExportWriter(OutputStream out, ExportHeader header) throws IOException {
        this.out = out;
        line(header);
    }

    /** By rising index. */
    public void write(ExportLine entry) throws IOException {
        line(entry);
        entries++;
    }

    /** Writes the end, after the last entry. Leaves the stream open. */
    public void end() throws IOException {
        line(new ExportEnd(entries));
        out.flush();
    }

    private void line(Record line) throws IOException {
        out.write(ExportJson.write(line));
        out.write('\n');
    }
}

package dk.feltlaas.audit.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as RFC 4180 has them, in UTF-8. Does not close what it writes to. */
public final class CsvWriter {
    private final Writer out;

    public CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** One row; null is an empty cell. */
    public void row(List<?> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** Sends what has been written so far. */
    public void end() throws IOException {
        out.flush();
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

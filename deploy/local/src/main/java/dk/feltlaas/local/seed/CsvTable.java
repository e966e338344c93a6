package dk.feltlaas.local.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comma-separated table with a header (RFC 4180), one map from column to value per row. */
record CsvTable(List<Map<String, String>> rows) {

    static CsvTable parse(String text) {
        var records = records(text);
        var header = records.getFirst();
        return new CsvTable(
                records.stream().skip(1).map(row -> named(header, row)).toList());
    }

    private static Map<String, String> named(List<String> header, List<String> row) {
        if (row.size() != header.size()) {
            throw new IllegalArgumentException(
                    "A row has " + row.size() + " values, the header " + header.size() + ": " + row);
        }
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < row.size(); i++) {
            named.put(header.get(i), row.get(i));
        }
        return named;
    }

    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                value.append(c);
            } else if (c != '\r') {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        if (!row.isEmpty() || !value.isEmpty()) {
            row.add(value.toString());
            records.add(List.copyOf(row));
        }
        return records;
    }
}

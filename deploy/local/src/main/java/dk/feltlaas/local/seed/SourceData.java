package dk.feltlaas.local.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables taken from Danish public sources; where each comes from is told beside the files. */
public final class SourceData {
    public record Municipality(String name, String cvr) {}

    /** @param vendor empty where the source does not say */
    public record ItSystem(String name, String vendor) {}

    private SourceData() {}

    public static List<Municipality> municipalities() {
        return table("municipalities.csv").rows().stream()
                .map(row -> new Municipality(row.get("name"), row.get("cvr")))
                .toList();
    }

    public static List<ItSystem> systems() {
        return table("it-systems-in-kitos.csv").rows().stream()
                .map(row -> new ItSystem(row.get("name"), row.get("vendor")))
                .toList();
    }

    private static CsvTable table(String file) {
        try (var stream = SourceData.class.getResourceAsStream("/data/" + file)) {
            return CsvTable.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.csv.CsvWriter;
import dk.feltlaas.platform.problem.InvalidInput;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The overview in the forms it is answered in. */
@ApplicationScoped
class OverviewAnswers {
    static final int MOST = 10_000;
    private static final List<String> COLUMNS =
            List.of("municipality", "supplier", "system", "month", "reads", "writes", "refused");

    private final UsageOverview overview;

    OverviewAnswers(UsageOverview overview) {
        this.overview = overview;
    }

    /** All lines; {@link InvalidInput} when there are more than fit into one answer. */
    @Transactional
    public List<SupplierUse> list(Scope scope, OverviewQuery.Part part) {
        List<SupplierUse> lines = new ArrayList<>();
        overview.lines(scope, part, line -> {
            if (lines.size() == MOST) {
                throw new InvalidInput("to", "asks for more than 10,000 lines; ask for fewer months, or for CSV");
            }
            lines.add(line);
        });
        return lines;
    }

    /** Writes all lines, however many. */
    void write(Scope scope, OverviewQuery.Part part, CsvWriter out) throws IOException {
        out.row(COLUMNS);
        try {
            QuarkusTransaction.requiringNew().run(() -> overview.lines(scope, part, line -> write(line, out)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.end();
    }

    private static void write(SupplierUse line, CsvWriter out) {
        try {
            out.row(Arrays.asList(
                    line.municipality(),
                    line.supplier(),
                    line.system(),
                    line.month(),
                    line.reads(),
                    line.writes(),
                    line.refused()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dk.feltlaas.audit.report;

import dk.feltlaas.audit.access.Scope;
import dk.feltlaas.audit.query.Conditions;
import dk.feltlaas.audit.query.QueryReading;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the log a report is about. */
public class ReportQuery {
    private static final long MOST = 250;

    @Context
    UriInfo uri;

    @QueryParam("municipality")
    @Parameter(description = "UUID of the municipality whose data it was")
    String municipality;

    @QueryParam("supplier")
    @Parameter(description = "UUID of the supplier whose accounts wrote")
    String supplier;

    @QueryParam("from")
    @Parameter(description = "First instant of the writes, RFC 3339, or a date: its first moment in UTC")
    String from;

    @QueryParam("to")
    @Parameter(description = "The instant after the last")
    String to;

    @QueryParam("after")
    @Parameter(description = "Only writes at positions greater than this")
    String after;

    @QueryParam("limit")
    @Parameter(description = "Findings a page, 1 to 250, default 100")
    String limit;

    /** The writes the report looks at, and how many it finds at once. */
    record Part(UUID municipality, UUID supplier, Instant from, Instant to, Long after, int limit) {

        Conditions within(Scope scope) {
            scope.require(municipality, supplier);
            return Conditions.within(scope)
                    .about("e.municipality = :municipality", "municipality", municipality)
                    .saying("e.actorSupplier = :supplier", "supplier", supplier)
                    .during(from, to)
                    .between(after, null);
        }
    }

    Part part() {
        QueryReading read = new QueryReading(uri.getQueryParameters());
        return part(read, true);
    }

    /** For sums, which have no pages and cost what lies within their time: that must be given. */
    Part period() {
        QueryReading read = new QueryReading(uri.getQueryParameters());
        read.require(from != null, "from", "must be given");
        read.require(to != null, "to", "must be given");
        return part(read, false);
    }

    private static Part part(QueryReading read, boolean paged) {
        Part part = new Part(
                read.uuid("municipality"),
                read.uuid("supplier"),
                read.instant("from"),
                read.instant("to"),
                paged ? read.number("after", null, 0, Long.MAX_VALUE) : null,
                Math.toIntExact(paged ? read.number("limit", 100L, 1, MOST) : MOST));
        read.require(
                part.from() == null || part.to() == null || part.from().isBefore(part.to()),
                "to",
                "must be later than from");
        read.done();
        return part;
    }
}

package dk.feltlaas.audit.overview;

import dk.feltlaas.audit.query.QueryReading;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which lines of the overview are asked for. */
public class OverviewQuery {
    @Context
    UriInfo uri;

    @QueryParam("municipality")
    @Parameter(description = "UUID of the municipality whose data it was")
    String municipality;

    @QueryParam("supplier")
    @Parameter(description = "UUID of the supplier whose accounts read and wrote")
    String supplier;

    @QueryParam("system")
    @Parameter(description = "UUID of the IT system")
    String system;

    @QueryParam("from")
    @Parameter(description = "First day of the first month", required = true)
    String from;

    @QueryParam("to")
    @Parameter(description = "First day of the month after the last", required = true)
    String to;

    /** @param to the first day after the last month */
    record Part(UUID municipality, UUID supplier, UUID system, LocalDate from, LocalDate to) {}

    Part part() {
        QueryReading read = new QueryReading(uri.getQueryParameters());
        Part part = new Part(
                read.uuid("municipality"),
                read.uuid("supplier"),
                read.uuid("system"),
                month(read, "from", from),
                month(read, "to", to));
        read.require(
                part.from() == null || part.to() == null || part.from().isBefore(part.to()),
                "to",
                "must be later than from");
        read.done();
        return part;
    }

    private static LocalDate month(QueryReading read, String name, String given) {
        read.require(given != null, name, "must be given");
        Instant instant = read.instant(name);
        if (instant == null) {
            return null;
        }
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        boolean first = time.getDayOfMonth() == 1 && time.toLocalTime().equals(LocalTime.MIDNIGHT);
        read.require(first, name, "must be the first day of a month: use is counted by whole months, in UTC");
        return time.toLocalDate();
    }
}

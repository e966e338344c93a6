package dk.feltlaas.audit.history;

import dk.feltlaas.audit.query.QueryReading;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a history is wanted. */
public class HistoryQuery {
    private static final long MOST = 250;

    @Context
    UriInfo uri;

    @QueryParam("field")
    @Parameter(description = "Only this field, by wire path or field key")
    String field;

    @QueryParam("after")
    @Parameter(description = "Only positions greater than this")
    String after;

    @QueryParam("limit")
    @Parameter(description = "Entries a page, 1 to 250, default 250")
    String limit;

    /** A page of the history of, where wanted, one field. */
    record Part(String field, Long after, int limit) {}

    Part part() {
        QueryReading read = new QueryReading(uri.getQueryParameters());
        Part part = new Part(
                read.text("field"),
                read.number("after", null, 0, Long.MAX_VALUE),
                Math.toIntExact(read.number("limit", MOST, 1, MOST)));
        read.done();
        return part;
    }
}

package dk.feltlaas.audit.proof;

import dk.feltlaas.audit.query.QueryReading;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Between which sizes. */
public class ConsistencyQuery {
    @Context
    UriInfo uri;

    @QueryParam("from")
    @Parameter(description = "Entries of the older tree, default 0")
    String from;

    @QueryParam("to")
    @Parameter(description = "Entries of the newer tree, default those of the last checkpoint")
    String to;

    /** Two sizes of a log. */
    record Sizes(long from, long to) {}

    /** @param size of the log as signed */
    Sizes within(long size) {
        QueryReading read = new QueryReading(uri.getQueryParameters());
        Sizes sizes = new Sizes(read.number("from", 0L, 0, size), read.number("to", size, 0, size));
        read.require(sizes.from() <= sizes.to(), "to", "must not be less than from");
        read.done();
        return sizes;
    }
}

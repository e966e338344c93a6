package dk.feltlaas.audit.search;

import dk.feltlaas.audit.query.Order;
import dk.feltlaas.audit.query.QueryReading;
import dk.feltlaas.platform.event.AuditEntry;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The search as it comes in. Every parameter is read, and judged, in {@link #filter()}. */
public class EntrySearch {
    private static final int MOST = 250;
    private static final Map<String, String> DECISIONS = Map.of(
            AuditEntry.ACCEPTED, AuditEntry.ACCEPTED,
            AuditEntry.REFUSED, AuditEntry.REFUSED,
            AuditEntry.OVERRIDE, AuditEntry.OVERRIDE);

    @Context
    UriInfo uri;

    @QueryParam("municipality")
    @Parameter(description = "UUID of the municipality whose data it was")
    String municipality;

    @QueryParam("supplier")
    @Parameter(description = "UUID of the supplier concerned, whoever did it")
    String supplier;

    @QueryParam("actor")
    @Parameter(description = "UUID of the account that did it")
    String actor;

    @QueryParam("entityType")
    @Parameter(description = "Such as ItSystemUsage, in any case")
    String entityType;

    @QueryParam("entity")
    @Parameter(description = "UUID of the record")
    String entity;

    @QueryParam("field")
    @Parameter(
            description = "Wire path or field key: general.containsAITechnology, or ItSystemUsage.ContainsAITechnology")
    String field;

    @QueryParam("decision")
    @Parameter(description = "accepted, refused or override")
    String decision;

    @QueryParam("action")
    @Parameter(description = "Such as update or grant.revoked")
    String action;

    @QueryParam("reason")
    @Parameter(description = "The slug a refusal was answered with, such as field-locked")
    String reason;

    @QueryParam("request")
    @Parameter(description = "The X-Request-Id it came with")
    String request;

    @QueryParam("grant")
    @Parameter(description = "UUID of a grant: what was done to it, and what its supplier did in its municipality")
    String grant;

    @QueryParam("about")
    @Parameter(description = "access: changes of accounts, secrets, memberships, grants and locks")
    String about;

    @QueryParam("text")
    @Parameter(description = "Words in the remark; \"a phrase\", or, -without")
    String text;

    @QueryParam("from")
    @Parameter(description = "First instant, RFC 3339, or a date: its first moment in UTC")
    String from;

    @QueryParam("to")
    @Parameter(description = "The instant after the last")
    String to;

    @QueryParam("after")
    @Parameter(description = "Only positions greater than this")
    String after;

    @QueryParam("before")
    @Parameter(description = "Only positions less than this")
    String before;

    @QueryParam("order")
    @Parameter(description = "asc (oldest first, default) or desc")
    String order;

    @QueryParam("limit")
    @Parameter(description = "Entries a page, 1 to 250, default 100")
    String limit;

    EntryFilter filter() {
        QueryReading read = reading();
        return filter(
                read,
                read.number("after", null, 0, Long.MAX_VALUE),
                read.number("before", null, 0, Long.MAX_VALUE),
                read.oneOf("order", Order.ASC, Order.NAMES),
                Math.toIntExact(read.number("limit", 100L, 1, MOST)));
    }

    /** To read what is asked beside the filters, and then {@link #unpaged} them. */
    public QueryReading reading() {
        return new QueryReading(uri.getQueryParameters());
    }

    /** The filters without pages: everything that satisfies them, oldest first. */
    public EntryFilter unpaged(QueryReading read) {
        return filter(read, null, null, Order.ASC, MOST);
    }

    private static EntryFilter filter(QueryReading read, Long after, Long before, Order order, int limit) {
        EntryFilter filter = new EntryFilter(
                read.uuid("municipality"),
                read.uuid("supplier"),
                read.uuid("actor"),
                read.text("entityType"),
                read.uuid("entity"),
                read.text("field"),
                read.oneOf("decision", null, DECISIONS),
                read.text("action"),
                read.text("reason"),
                read.text("request"),
                read.uuid("grant"),
                read.oneOf("about", false, Map.of("access", true)),
                read.text("text"),
                read.instant("from"),
                read.instant("to"),
                after,
                before,
                order,
                limit);
        read.require(
                filter.from() == null || filter.to() == null || filter.from().isBefore(filter.to()),
                "to",
                "must be later than from");
        read.done();
        return filter;
    }
}

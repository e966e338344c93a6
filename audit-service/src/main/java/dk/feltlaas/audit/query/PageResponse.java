package dk.feltlaas.audit.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * A page as answered.
 *
 * @param next the address of the next page, the same as in the {@code Link} header; null on the last page
 */
public record PageResponse<T>(List<T> items, String next) {

    /** @param cursor the query parameter that says where the next page begins */
    public static <T> RestResponse<PageResponse<T>> of(Page<T> page, UriInfo uri, String cursor) {
        String next = page.following(uri, cursor);
        return link(ResponseBuilder.ok(new PageResponse<>(page.items(), next)), next);
    }

    /** The response with the next page in its {@code Link} header (RFC 8288), unless there is none. */
    public static <R> RestResponse<R> link(ResponseBuilder<R> response, String next) {
        return next == null
                ? response.build()
                : response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                        .build();
    }
}

package dk.feltlaas.audit.query;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * One page of something in log order.
 *
 * @param last position of the last item when more follow, else empty
 */
public record Page<T>(List<T> items, Optional<Long> last) {

    /** Out of one item more than the page takes, which tells whether more follow. */
    public static <T> Page<T> of(List<T> oneMore, int limit, ToLongFunction<T> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(List.copyOf(items), Optional.of(position.applyAsLong(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), last);
    }

    /** The address of the page after this one, or null: the one this was asked for with, the cursor moved. */
    public String following(UriInfo uri, String cursor) {
        return last.map(position -> uri.getRequestUriBuilder()
                        .replaceQueryParam(cursor, position)
                        .build())
                .map(Page::reference)
                .orElse(null);
    }

    private static String reference(URI uri) {
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}

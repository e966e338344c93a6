package dk.feltlaas.platform.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * KITOS routes and query names ignore case (contract §2.1, §2.2): clients post to {@code /api/authorize/GetToken} and to
 * {@code …/gettoken}. Resources spell their paths in lower case; everything under {@code /api} is folded to that.
 */
final class AnyCaseRoutes {
    private AnyCaseRoutes() {}

    /** The URI resources are matched by; the same instance when nothing has to change. */
    static URI fold(URI uri) {
        String path = uri.getRawPath();
        String foldedPath = path.regionMatches(true, 0, "/api/", 0, 5) ? path.toLowerCase(Locale.ROOT) : path;
        String query = uri.getRawQuery();
        String foldedQuery = query == null ? null : foldNames(query);
        if (foldedPath.equals(path) && (query == null || query.equals(foldedQuery))) {
            return uri;
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
        return URI.create(authority + foldedPath + (foldedQuery == null ? "" : "?" + foldedQuery));
    }

    private static String foldNames(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> {
                    int end = pair.indexOf('=');
                    return end < 0
                            ? QueryNames.canonical(pair)
                            : QueryNames.canonical(pair.substring(0, end)) + pair.substring(end);
                })
                .collect(Collectors.joining("&"));
    }
}

package dk.feltlaas.platform.problem;

import java.util.Map;

/**
 * An error the caller can understand and act on. Domain code throws it, the mappers in this package answer it.
 *
 * <p>Status codes follow the KITOS contract §2.6: 400 bad input or state, 403 no right or locked, 404 unknown, 409
 * duplicate or overlap. Everything in it is shown to the caller: never put internal names, SQL or secrets here.
 */
public abstract class Problem extends RuntimeException {
    private final int status;
    private final String slug;
    private final String title;

    /**
     * @param status the HTTP status, 400 to 599
     * @param slug stable name of the kind of error; its type URI is {@code /problems/<slug>}
     * @param title the same short sentence for every occurrence of the type
     * @param detail what was wrong this time, and with what; a plain sentence
     */
    protected Problem(int status, String slug, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    public final int status() {
        return status;
    }

    public final String slug() {
        return slug;
    }

    public final String title() {
        return title;
    }

    public final String detail() {
        return getMessage();
    }

    /** Further members of the JSON body such as {@code violations} or {@code fields}; empty by default. */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** Further response headers such as {@code Retry-After}; empty by default. */
    public Map<String, String> headers() {
        return Map.of();
    }
}

package dk.feltlaas.audit.query;

import java.util.Map;

/** Oldest or newest first, by position. */
public enum Order {
    ASC("after"),
    DESC("before");

    /** By the names the API has for them. */
    public static final Map<String, Order> NAMES = Map.of("asc", ASC, "desc", DESC);

    private final String cursor;

    Order(String cursor) {
        this.cursor = cursor;
    }

    /** The query parameter the next page is asked for with. */
    public String cursor() {
        return cursor;
    }
}

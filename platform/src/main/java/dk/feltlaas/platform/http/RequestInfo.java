package dk.feltlaas.platform.http;

import jakarta.enterprise.context.RequestScoped;

/**
 * The request in hand, for audit entries and calls to other services. One client request keeps its id through every
 * service it reaches.
 */
@RequestScoped
public class RequestInfo {
    /** Taken from the caller when well-formed, otherwise given; always answered. */
    public static final String HEADER = "X-Request-Id";

    private String id;
    private String method;
    private String path;
    private long begun;
    private String address;

    void begin(String id, String method, String path, String address) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.begun = System.nanoTime();
        this.address = address;
    }

    /** Null before the request has been matched, and outside requests. */
    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** In terms of {@link System#nanoTime}. */
    long begun() {
        return begun;
    }

    /** Where the request came from, as the gateway says; null outside requests. */
    public String address() {
        return address;
    }
}

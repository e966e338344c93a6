package dk.feltlaas.platform.limit;

import dk.feltlaas.platform.problem.Problem;
import java.util.Map;

/** 429 with {@code Retry-After}: nothing was done; the same request sent later will do. */
public final class TooManyRequests extends Problem {
    private final transient Allowance allowance;

    public TooManyRequests(String detail, Allowance allowance) {
        super(429, "too-many-requests", "Slow down", detail);
        this.allowance = allowance;
    }

    @Override
    public Map<String, String> headers() {
        return allowance.headers();
    }
}

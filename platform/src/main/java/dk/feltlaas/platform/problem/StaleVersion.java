package dk.feltlaas.platform.problem;

/** 412: the record was changed since the caller read it ({@code If-Match}, RFC 9110 §13.1.1). */
public final class StaleVersion extends Problem {
    public StaleVersion() {
        super(
                412,
                "stale-version",
                "The record has changed",
                "The record was changed since you read it. Read it again and repeat your change on the new version.");
    }
}

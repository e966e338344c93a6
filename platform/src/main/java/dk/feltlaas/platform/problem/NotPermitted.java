package dk.feltlaas.platform.problem;

import java.util.Optional;

/**
 * 403: the caller is known but may not do this. A refused write is recorded for auditors before this is answered, with
 * the subject given here.
 */
public class NotPermitted extends Problem {
    private final transient RefusedWrite subject;

    public NotPermitted(String detail) {
        this(detail, null);
    }

    /** @param subject what the refused write was about; null when nothing more is known than the request itself */
    public NotPermitted(String detail, RefusedWrite subject) {
        this("not-permitted", "You may not do this", detail, subject);
    }

    protected NotPermitted(String slug, String title, String detail, RefusedWrite subject) {
        super(403, slug, title, detail);
        this.subject = subject;
    }

    public final Optional<RefusedWrite> subject() {
        return Optional.ofNullable(subject);
    }
}

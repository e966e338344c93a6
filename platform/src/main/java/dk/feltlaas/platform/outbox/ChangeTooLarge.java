package dk.feltlaas.platform.outbox;

import dk.feltlaas.platform.problem.Problem;

/** 413: what the change would leave for others to read is larger than Kafka takes. Nothing was changed. */
public final class ChangeTooLarge extends Problem {
    ChangeTooLarge() {
        super(
                413,
                "too-large",
                "The request is too large",
                "The change, together with what it replaces, is more than can be recorded at once. Make it in smaller"
                        + " steps.");
    }
}

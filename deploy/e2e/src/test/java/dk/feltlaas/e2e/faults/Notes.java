package dk.feltlaas.e2e.faults;

import dk.feltlaas.e2e.faults.Deed.Outcome;
import java.util.HashSet;
import java.util.Set;

/** What one text may be, to its only writer: what was acknowledged last, or anything that was never answered. */
final class Notes {
    private String acknowledged;
    private final Set<String> open = new HashSet<>();

    void asked(String value) {
        open.add(value);
    }

    void answered(String value, Outcome outcome) {
        if (outcome != Outcome.UNKNOWN) {
            open.remove(value);
        }
        if (outcome == Outcome.ACKNOWLEDGED) {
            acknowledged = value;
        }
    }

    boolean mayBe(String value) {
        return value == null ? acknowledged == null : value.equals(acknowledged) || open.contains(value);
    }

    @Override
    public String toString() {
        return acknowledged + " or one of " + open;
    }
}

package dk.feltlaas.e2e.faults;

import java.util.UUID;

/**
 * One write that was asked for.
 *
 * @param id its request id, by which the audit log knows it
 * @param value what it writes; no other deed of text writes the same, but a deed that is asked again
 * @param epoch the newest epoch of the municipality that was acknowledged to be in effect everywhere before it was asked
 * @param lawful what the locks say of it that were in effect everywhere
 */
record Deed(String id, Office office, Act act, UUID record, String value, long epoch, Lawful lawful, Outcome outcome) {

    /** What is attempted. */
    enum Act {
        /** A local admin's text in registry-service. */
        NOTES,
        /** A local admin's text in gdpr-service. */
        NAME,
        /** A local admin's text in both services by one request. */
        BOTH,
        /** The lockable field of registry-service, by whoever. */
        FIELD,
        /** A supplier's new oversight date in gdpr-service. */
        DATE,
        /** A local admin's attempt on another municipality's record. */
        FOREIGN
    }

    enum Lawful {
        YES,
        NO,
        /** A change of the locks is under way. */
        PERHAPS
    }

    enum Outcome {
        /** It was answered that it is done. */
        ACKNOWLEDGED,
        /** 403: answered that it may not be done. */
        REFUSED,
        /** Answered that nothing was done for another reason. */
        TURNED_AWAY,
        /** No answer, or one that leaves open what happened. */
        UNKNOWN;

        static Outcome of(int status) {
            if (status < 300) {
                return ACKNOWLEDGED;
            }
            if (status == 403) {
                return REFUSED;
            }
            return status < 500 ? TURNED_AWAY : UNKNOWN;
        }
    }

    boolean is(Outcome wanted) {
        return outcome == wanted;
    }

    /** Whether its value names it in the log and in the record. */
    boolean isText() {
        return act != Act.FIELD && act != Act.FOREIGN;
    }

    @Override
    public String toString() {
        return "%s %s of %s in %s: %s".formatted(id, act, value, office.name(), outcome);
    }
}

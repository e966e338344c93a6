package dk.feltlaas.supplier.lock;

import dk.feltlaas.platform.event.EventTypes;
import java.util.List;
import java.util.Optional;

/**
 * One change of a municipality's locks, as its aggregate made it: what happened, under which new epoch, and to which
 * grants. The last grant named is the one the event is about.
 */
public record LockChange(Kind kind, long epoch, List<Grant> grants) {

    /** What can happen; the names are those of events, audit actions and history. */
    public enum Kind {
        ACTIVATED("activated", "grant.activated", EventTypes.GRANT_ACTIVATED),
        REVOKED("revoked", "grant.revoked", EventTypes.GRANT_REVOKED),
        SWITCHED("switched", "grant.switched", EventTypes.GRANT_SWITCHED),
        SUSPENDED("suspended", "grant.suspended", EventTypes.GRANT_SUSPENDED),
        RESUMED("resumed", "grant.resumed", EventTypes.GRANT_RESUMED),
        CONTROL_STATES_CHANGED("control-states-changed", "control-states.changed", EventTypes.CONTROL_STATES_CHANGED);

        private final String wireName;
        private final String action;
        private final String eventType;

        Kind(String wireName, String action, String eventType) {
            this.wireName = wireName;
            this.action = action;
            this.eventType = eventType;
        }

        public String wireName() {
            return wireName;
        }

        String action() {
            return action;
        }

        String eventType() {
            return eventType;
        }
    }

    public LockChange {
        grants = List.copyOf(grants);
    }

    /** Empty when only control states changed. */
    public Optional<Grant> grant() {
        return grants.isEmpty() ? Optional.empty() : Optional.of(grants.getLast());
    }
}

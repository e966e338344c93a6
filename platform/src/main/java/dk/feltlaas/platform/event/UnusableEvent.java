package dk.feltlaas.platform.event;

/**
 * An event that this version of the service can never apply: malformed, of an unknown type, or contradicting what is
 * stored. Trying again does not help, and skipping it would leave a hole, so it stops its channel until the service is
 * repaired. The message is shown by the readiness check and logged, so it must carry nothing of
 * the event's content.
 */
public class UnusableEvent extends RuntimeException {
    public UnusableEvent(String message) {
        super(message);
    }

    /** For the {@code default} branch of a listener. */
    public static UnusableEvent unknownType(CloudEvent event) {
        return new UnusableEvent("event %s has the unknown type %s".formatted(event.id(), event.type()));
    }
}

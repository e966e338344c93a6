package dk.feltlaas.platform.event;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The topics of Feltlås. Their clean-up policies and partitions stand in {@code feltlaas/topics.properties}. */
public enum Topic {
    /** Grants and the lock state after each, keyed by municipality; compacted. */
    GRANTS(
            "feltlaas.grants",
            EventTypes.GRANT_ACTIVATED,
            EventTypes.GRANT_REVOKED,
            EventTypes.GRANT_SWITCHED,
            EventTypes.GRANT_SUSPENDED,
            EventTypes.GRANT_RESUMED,
            EventTypes.CONTROL_STATES_CHANGED),
    /** Which service has applied which epoch, keyed by {@code <municipality>:<service>}; compacted. */
    LOCK_ACKS("feltlaas.lock-acks", EventTypes.LOCKS_APPLIED),
    /** Organisations as they are now, keyed by organisation; compacted. */
    ORGANIZATIONS("feltlaas.organizations", EventTypes.ORGANIZATION_CHANGED, EventTypes.ORGANIZATION_UNIT_CHANGED),
    /** Accounts and their roles as they are now, keyed by account; compacted. */
    ACCOUNTS("feltlaas.accounts", EventTypes.ACCOUNT_CHANGED),
    /** References to usages as they are now, keyed by usage; compacted. */
    USAGES("feltlaas.usages", EventTypes.USAGE_CHANGED),
    /** The GDPR profile of each usage as it is now, keyed by usage; compacted. */
    GDPR_PROFILES("feltlaas.gdpr-profiles", EventTypes.GDPR_PROFILE_CHANGED),
    /** Data-processing registrations that are gone, keyed by registration; compacted. */
    REGISTRATIONS("feltlaas.registrations", EventTypes.REGISTRATION_DELETED),
    /** Every write and every refusal, keyed by municipality or else by source; kept, never compacted. */
    AUDIT("feltlaas.audit", EventTypes.AUDIT_ENTRY);

    private final String topicName;
    private final Set<String> types;

    Topic(String topicName, String... types) {
        this.topicName = topicName;
        this.types = Set.of(types);
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The event types that may stand in it. */
    public Set<String> types() {
        return types;
    }

    /** The topic of that name on the broker, if it is one of ours. */
    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }
}

package dk.feltlaas.platform.event;

/** The topics of Feltlås. Their clean-up policies and partitions stand in {@code feltlaas/topics.properties}. */
public enum Topic {
    /** Grants and the lock state after each, keyed by municipality; compacted. */
    GRANTS("feltlaas.grants"),
    /** Which service has applied which epoch, keyed by {@code <municipality>:<service>}; compacted. */
    LOCK_ACKS("feltlaas.lock-acks"),
    /** Organisations as they are now, keyed by organisation; compacted. */
    ORGANIZATIONS("feltlaas.organizations"),
    /** Accounts and their roles as they are now, keyed by account; compacted. */
    ACCOUNTS("feltlaas.accounts"),
    /** References to usages as they are now, keyed by usage; compacted. */
    USAGES("feltlaas.usages"),
    /** The GDPR profile of each usage as it is now, keyed by usage; compacted. */
    GDPR_PROFILES("feltlaas.gdpr-profiles"),
    /** Every write and every refusal, keyed by municipality or else by source; kept, never compacted. */
    AUDIT("feltlaas.audit");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }
}

package dk.feltlaas.platform.event;

/**
 * The CloudEvents types. Each has a JSON Schema and an example on the class path, {@code
 * feltlaas/events/<type>.schema.json} and {@code .example.json}. An additive change keeps the type; any other change is
 * a new one.
 */
public final class EventTypes {
    public static final String GRANT_ACTIVATED = "dk.feltlaas.grant.activated.v1";
    public static final String GRANT_REVOKED = "dk.feltlaas.grant.revoked.v1";
    public static final String GRANT_SWITCHED = "dk.feltlaas.grant.switched.v1";
    public static final String GRANT_SUSPENDED = "dk.feltlaas.grant.suspended.v1";
    public static final String GRANT_RESUMED = "dk.feltlaas.grant.resumed.v1";
    public static final String CONTROL_STATES_CHANGED = "dk.feltlaas.control-states.changed.v1";
    public static final String LOCKS_APPLIED = "dk.feltlaas.locks.applied.v1";
    public static final String ORGANIZATION_CHANGED = "dk.feltlaas.organization.changed.v1";
    public static final String ORGANIZATION_UNIT_CHANGED = "dk.feltlaas.organization-unit.changed.v1";
    public static final String ACCOUNT_CHANGED = "dk.feltlaas.account.changed.v1";
    public static final String USAGE_CHANGED = "dk.feltlaas.usage.changed.v1";
    public static final String GDPR_PROFILE_CHANGED = "dk.feltlaas.gdpr-profile.changed.v1";
    public static final String REGISTRATION_DELETED = "dk.feltlaas.registration.deleted.v1";
    public static final String AUDIT_ENTRY = "dk.feltlaas.audit.entry.v1";

    private EventTypes() {}
}

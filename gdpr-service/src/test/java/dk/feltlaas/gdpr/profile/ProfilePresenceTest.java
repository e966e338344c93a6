package dk.feltlaas.gdpr.profile;

import dk.feltlaas.platform.document.PresenceProperties;

/** Over the whole GDPR profile of a usage. */
class ProfilePresenceTest extends PresenceProperties {
    ProfilePresenceTest() {
        super(ProfileDocument.SCHEMA);
    }
}

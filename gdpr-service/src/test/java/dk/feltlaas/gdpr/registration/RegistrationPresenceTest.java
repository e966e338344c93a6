package dk.feltlaas.gdpr.registration;

import dk.feltlaas.platform.document.PresenceProperties;

/** Over the whole registration. */
class RegistrationPresenceTest extends PresenceProperties {
    RegistrationPresenceTest() {
        super(RegistrationDocument.SCHEMA);
    }
}

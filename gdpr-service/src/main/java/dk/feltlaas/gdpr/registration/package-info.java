/**
 * Data-processing registrations: one document a registration, with its oversight dates beside it. Every write, of the
 * registration or of one of its dates, is one {@link dk.feltlaas.gdpr.registration.RegistrationChange} and goes through
 * {@link dk.feltlaas.gdpr.registration.RegistrationWriting}.
 */
package dk.feltlaas.gdpr.registration;

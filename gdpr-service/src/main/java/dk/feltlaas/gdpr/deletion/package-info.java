/** Which registrations are gone, for clients that keep copies; registry-service serves the feed. */
package dk.feltlaas.gdpr.deletion;

/** The usages of registry-service as known here: referred to by registrations, and each the bearer of a profile. */
package dk.feltlaas.gdpr.usage;

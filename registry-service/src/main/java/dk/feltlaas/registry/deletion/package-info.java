/** What is gone, for clients that keep copies: systems, usages, and registrations as gdpr-service tells of them. */
package dk.feltlaas.registry.deletion;

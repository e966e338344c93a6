/**
 * The GDPR part of a usage, which gdpr-service owns: how it is recognised in a body, written there, and shown from the
 * read copy.
 */
package dk.feltlaas.registry.profile;

/** What the integration tests of the audit log share. */
package dk.feltlaas.audit.testing;

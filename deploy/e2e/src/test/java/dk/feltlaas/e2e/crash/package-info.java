/** audit-service killed at random moments, and what must hold of its log afterwards. */
package dk.feltlaas.e2e.crash;

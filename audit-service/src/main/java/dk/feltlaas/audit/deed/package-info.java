/** What is done to the log itself, recorded in it like everything else. */
package dk.feltlaas.audit.deed;

/** What one entry of the log is: canonical bytes, and what can be asked of them. */
package dk.feltlaas.audit.entry;

/** Who may read what of the log. */
package dk.feltlaas.audit.access;

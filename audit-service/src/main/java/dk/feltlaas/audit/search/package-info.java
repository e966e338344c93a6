/** Finding entries, and showing one. */
package dk.feltlaas.audit.search;

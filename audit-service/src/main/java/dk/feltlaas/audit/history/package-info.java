/** What became of one record, field by field. */
package dk.feltlaas.audit.history;

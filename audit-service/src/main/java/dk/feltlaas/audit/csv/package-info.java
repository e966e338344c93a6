/** Rows for spreadsheets. */
package dk.feltlaas.audit.csv;

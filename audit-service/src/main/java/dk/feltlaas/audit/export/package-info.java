/** Entries as files: NDJSON that carries its own proof, and CSV for spreadsheets. Who exported what is itself an entry. */
package dk.feltlaas.audit.export;

/** Proofs for those who may see bodies: that an entry is in the log, and that the log has only grown. */
package dk.feltlaas.audit.proof;

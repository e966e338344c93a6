/**
 * What is written for auditors. A change is recorded from the flush that makes it, in the same transaction, so that no
 * service can forget it; a refused write is recorded before the refusal is answered.
 */
package dk.feltlaas.platform.audit;

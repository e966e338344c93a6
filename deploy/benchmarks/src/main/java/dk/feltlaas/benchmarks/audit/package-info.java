/** What the audit log costs: taking entries in, finding them, proving and verifying them. */
package dk.feltlaas.benchmarks.audit;

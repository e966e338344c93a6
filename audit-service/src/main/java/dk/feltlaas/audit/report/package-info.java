/** Questions auditors ask of the whole log. */
package dk.feltlaas.audit.report;

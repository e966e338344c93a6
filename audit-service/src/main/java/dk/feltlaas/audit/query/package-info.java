/** What the questions to the log have in common: strict query parameters, conditions, pages that stay put. */
package dk.feltlaas.audit.query;

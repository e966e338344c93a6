/** Organisations: municipalities, companies and others, which of them may be suppliers, and who sees them. */
package dk.feltlaas.supplier.organization;

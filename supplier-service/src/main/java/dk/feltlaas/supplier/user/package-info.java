/** The accounts of an organisation as KITOS shows them: its users. */
package dk.feltlaas.supplier.user;

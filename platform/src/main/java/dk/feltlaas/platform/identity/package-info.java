/** Who is calling: read once from the verified token and the account's present state, the same in every service. */
package dk.feltlaas.platform.identity;

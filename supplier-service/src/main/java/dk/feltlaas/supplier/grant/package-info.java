/** Granting fields to suppliers: preview, grant, switch, revoke, history, and how far a grant has taken effect. */
package dk.feltlaas.supplier.grant;

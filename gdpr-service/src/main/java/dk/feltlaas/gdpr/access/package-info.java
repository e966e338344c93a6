/** Who may see what, beyond the ordinary roles: a supplier sees the municipalities that granted it. */
package dk.feltlaas.gdpr.access;

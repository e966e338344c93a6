/** How much a grant would lock, for supplier-service's preview. */
package dk.feltlaas.gdpr.lockable;

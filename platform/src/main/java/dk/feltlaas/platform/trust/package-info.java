/**
 * Which tokens are believed: those signed with ES256 by a key supplier-service publishes, for us, now. One verifier for
 * all services; supplier-service gives it its own keys, the others those they fetched, or kept from the last time.
 */
package dk.feltlaas.platform.trust;

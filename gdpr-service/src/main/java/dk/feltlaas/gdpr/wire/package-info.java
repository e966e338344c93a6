/** How a client wants its answers written. */
package dk.feltlaas.gdpr.wire;

/** The dates on which a processor was supervised: documents of their own under a registration. */
package dk.feltlaas.gdpr.oversight;

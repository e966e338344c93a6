/**
 * The GDPR profile of a usage: the part of a usage that is assessed, kept here and shown by registry-service as part of
 * the usage. Clients write it through registry-service, which passes their token on.
 */
package dk.feltlaas.gdpr.profile;

/** What is assessed: data-processing registrations with their oversight, and the GDPR profile of every usage. */
package dk.feltlaas.gdpr;

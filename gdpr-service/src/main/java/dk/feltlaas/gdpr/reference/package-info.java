/** What documents refer to outside themselves: how it is called, and whether it may be referred to. */
package dk.feltlaas.gdpr.reference;

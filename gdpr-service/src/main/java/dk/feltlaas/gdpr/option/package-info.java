/** The options documents choose from, and the two lists of them that clients read. */
package dk.feltlaas.gdpr.option;

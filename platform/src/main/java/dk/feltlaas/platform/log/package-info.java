/** What log lines say beside their sentence, in names from one vocabulary. */
package dk.feltlaas.platform.log;

/** Identifiers. */
package dk.feltlaas.platform.id;

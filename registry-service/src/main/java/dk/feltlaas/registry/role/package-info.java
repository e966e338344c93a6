/** The roles people can be assigned on a usage. */
package dk.feltlaas.registry.role;

/** The values references of a usage may have, where the choice is a short list. */
package dk.feltlaas.registry.option;

/** What records refer to: whether it is there, and what it is called. */
package dk.feltlaas.registry.reference;

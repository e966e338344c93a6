/** What is gone, for clients that keep copies. */
package dk.feltlaas.registry.deletion;

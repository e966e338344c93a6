/** The lists within a usage that also have addresses of their own: role assignments, references, journal periods. */
package dk.feltlaas.registry.part;

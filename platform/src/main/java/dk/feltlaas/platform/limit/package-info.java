/** How often somebody may ask. Each process counts for itself and forgets when it restarts. */
package dk.feltlaas.platform.limit;

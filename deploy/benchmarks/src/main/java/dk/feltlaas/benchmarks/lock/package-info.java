/** How soon a lock holds after it was granted. */
package dk.feltlaas.benchmarks.lock;

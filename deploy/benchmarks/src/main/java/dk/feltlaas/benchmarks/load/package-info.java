/** Many clients at once: how much they get done, and how long each of them waits. */
package dk.feltlaas.benchmarks.load;

/** What the processes cost by being there. */
package dk.feltlaas.benchmarks.footprint;

/** Reading and writing usages: what a supplier's program does all day. */
package dk.feltlaas.benchmarks.usage;

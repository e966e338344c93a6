/** Logs of a wanted size, made fast: realistic entries with their leaves and tree, copied into the real tables. */
package dk.feltlaas.benchmarks.log;

/** Measuring side by side: rounds in turns, medians and spreads, ratios, and where they are written. Knows no benchmark. */
package dk.feltlaas.benchmarks.harness;

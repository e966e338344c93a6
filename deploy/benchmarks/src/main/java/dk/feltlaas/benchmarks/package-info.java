/** What Feltlås costs, measured beside what it stands on, in the same run on the same machine. */
package dk.feltlaas.benchmarks;

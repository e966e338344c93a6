/** What one replica of each service carries, what it costs, and what more of them change. */
package dk.feltlaas.benchmarks.replicas;

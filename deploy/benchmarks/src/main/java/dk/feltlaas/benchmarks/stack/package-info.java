/** The processes that are measured: PostgreSQL, Kafka and services from their built jars, with both compilers. */
package dk.feltlaas.benchmarks.stack;

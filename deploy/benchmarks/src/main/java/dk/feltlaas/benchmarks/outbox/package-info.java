/** How fast events leave the database, and how long after their transaction they are there for others. */
package dk.feltlaas.benchmarks.outbox;

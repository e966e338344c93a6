/** What a Java team would build without Feltlås: the service in {@code baseline-spring}, over the same tables. */
package dk.feltlaas.benchmarks.peer;

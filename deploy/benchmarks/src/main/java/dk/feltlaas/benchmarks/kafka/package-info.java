/** What Kafka does when nothing but Kafka is left: its own producer and consumer. */
package dk.feltlaas.benchmarks.kafka;

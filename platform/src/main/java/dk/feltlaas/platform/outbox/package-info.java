/** The transactional outbox and the relay that brings it to Kafka: nothing is lost, per key nothing overtakes. */
package dk.feltlaas.platform.outbox;

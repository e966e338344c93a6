/** One trace from a request through outbox and Kafka to what it changes elsewhere. */
package dk.feltlaas.platform.trace;

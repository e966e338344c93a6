/** What travels on Kafka: topics, the CloudEvents envelope and the data of every event type. */
package dk.feltlaas.platform.event;

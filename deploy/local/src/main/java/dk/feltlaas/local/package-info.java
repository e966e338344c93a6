/**
 * The whole of Feltlås on one machine: PostgreSQL, Kafka, the four services and one gateway, without containers.
 *
 * <p>Nothing here runs in production; the service jars do, beside an operated PostgreSQL and Kafka.
 */
package dk.feltlaas.local;

/** What the tests of every service stand on: real PostgreSQL and Kafka, tokens, topics, event schemas. */
package dk.feltlaas.platform.testing;

/** Read copies of organisations, their units and accounts, kept current from Kafka, for the services that do not own them. */
package dk.feltlaas.platform.directory;

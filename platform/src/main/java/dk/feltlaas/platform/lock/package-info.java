/** The lock state a service knows: applied from grant events, read in every write's own transaction. */
package dk.feltlaas.platform.lock;

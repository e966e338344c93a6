/** TLS between services: with which certificate one listens, and whose certificates are believed. */
package dk.feltlaas.platform.tls;

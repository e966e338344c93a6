/** How the parts of a stack are reached: plainly, or by TLS with certificates that were made for it. */
package dk.feltlaas.local.tls;

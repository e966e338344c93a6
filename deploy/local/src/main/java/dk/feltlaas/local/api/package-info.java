/** A client of the public API, as any other program would be one. */
package dk.feltlaas.local.api;

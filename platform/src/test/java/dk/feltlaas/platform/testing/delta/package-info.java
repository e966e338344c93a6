/** Clients that keep copies beside writers that never rest, and what must hold of both afterwards. */
package dk.feltlaas.platform.testing.delta;

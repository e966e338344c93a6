/** Real municipalities and systems, and a few made-up people, loaded through the public API. */
package dk.feltlaas.local.seed;

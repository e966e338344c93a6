/** What exists: IT systems, and how municipalities use them. */
package dk.feltlaas.registry;

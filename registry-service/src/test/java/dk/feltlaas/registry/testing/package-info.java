/** What the tests of this service share: the world around it, and its API as clients call it. */
package dk.feltlaas.registry.testing;
